package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.lectern.bank.Finding.Level;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Brings a bank from its files into the database: by id, as often as one likes, all of it or nothing.
@ApplicationScoped
public class BankLoading {

    private static final Logger LOG = Logger.getLogger(BankLoading.class);

    /// Mistakes after which the files do not say clearly what the bank is.
    private static final Set<String> INTEGRITY = Set.of("YAML", "B5");

    private static final String OWNED = """
            select id, bank_id from text where bank_id is not null and id in (:ids)
            union select id, bank_id from entity where bank_id is not null and id in (:ids)
            union select id, bank_id from tag where bank_id is not null and id in (:ids)""";

    private static final String LOCK = "LOCK";

    private final Banks banks;
    private final Questions questions;
    private final Upstreams upstreams;
    private final Texts texts;
    private final Placing placing;
    private final Clock clock;

    BankLoading(Banks banks, Questions questions, Upstreams upstreams, Texts texts, Placing placing, Clock clock) {
        this.banks = banks;
        this.questions = questions;
        this.upstreams = upstreams;
        this.texts = texts;
        this.placing = placing;
        this.clock = clock;
    }

    /// Loads the bank where its files have changed since they were last loaded.
    @Transactional
    public Optional<BankLoaded> loadIfChanged(Path folder) {
        var bank = banks.findById(id(folder));
        return bank != null && bank.holds(BankReader.sha256(folder)) ? Optional.empty() : Optional.of(load(folder));
    }

    /// Loads the bank.
    ///
    /// @throws UnreadableBank where there is none
    /// @throws RefusedBank where its files are wrong or an id belongs to another bank
    @Transactional
    public BankLoaded load(Path folder) {
        var files = BankReader.read(folder);
        var bank = banks.lock(id(folder), title(folder), clock.instant());
        var installed = texts.installed(files.sources().stream().map(Source::id).toList());
        installed.keySet().retainAll(sameEdition(files, installed));
        var text = new TextCheck(files, installed);
        var findings = BankCheck.findings(files, text);
        refuse(files, findings, bank.id());
        describe(files, bank.id());
        var loaded = new Loading(
                        questions,
                        upstreams,
                        placing,
                        new Loading.Work(bank.id(), text, blocked(findings), clock.instant()))
                .run();
        bank.loaded(files.sha256());
        return loaded;
    }

    private void refuse(BankFiles files, List<Finding> findings, String bank) {
        var reasons = new ArrayList<String>();
        findings.stream()
                .filter(finding -> finding.level() == Level.E && INTEGRITY.contains(finding.rule()))
                .forEach(finding -> reasons.add(finding.toString()));
        var ids = files.questions().stream().map(WrittenQuestion::id).toList();
        questions
                .elsewhere(bank, ids)
                .forEach(question -> reasons.add(
                        "The question %s belongs to the bank %s".formatted(question.id(), question.bankId())));
        owners(files).forEach((id, owner) -> {
            if (!owner.equals(bank)) {
                reasons.add("What is called %s belongs to the bank %s alone".formatted(id, owner));
            }
        });
        if (!reasons.isEmpty()) {
            throw new RefusedBank(reasons);
        }
        tell(findings);
    }

    /// The banks of those texts, names and subjects of the files that one bank has to itself.
    private Map<String, String> owners(BankFiles files) {
        var ids = new HashSet<String>();
        files.sources().forEach(source -> ids.add(source.id()));
        files.entities().forEach(entity -> ids.add(entity.id()));
        files.tags().forEach(tag -> ids.add(tag.id()));
        return ids.isEmpty()
                ? Map.of()
                : questions
                        .getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(OWNED, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, _) -> one));
    }

    private static void tell(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.level() == Level.E && !finding.rule().equals(LOCK))
                .forEach(finding -> LOG.warnf("Bank: %s", finding));
        var outdated =
                findings.stream().filter(finding -> finding.rule().equals(LOCK)).count();
        if (outdated > 0) {
            LOG.warnf("Bank: %d findings on anchors.lock.json, which `lectern bank check` prints", outdated);
        }
    }

    /// What is a bank's alone stays so.
    private void describe(BankFiles files, String bank) {
        var position = 0;
        for (var source : files.sources()) {
            texts.describe(
                    source.id(),
                    position++,
                    new Text.Description(source.title(), source.author(), source.sha256(), source.details()));
        }
        var entities = questions.getEntityManager();
        var own = owners(files).keySet();
        files.entities()
                .forEach(entity -> entities.merge(new NamedEntity(entity, own.contains(entity.id()) ? bank : null)));
        files.tags()
                .forEach(tag -> entities.merge(new Tag(tag.id(), tag.label(), own.contains(tag.id()) ? bank : null)));
        entities.flush();
    }

    private static Set<String> sameEdition(BankFiles files, Map<String, SourceText> installed) {
        return files.sources().stream()
                .filter(source -> installed.containsKey(source.id())
                        && installed.get(source.id()).sha256().equals(source.sha256()))
                .map(Source::id)
                .collect(Collectors.toSet());
    }

    /// A lock that is out of date blocks nothing where the text itself tells the place.
    private static Set<String> blocked(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.E && !finding.rule().equals(LOCK))
                .map(Finding::question)
                .filter(question -> question != null)
                .collect(Collectors.toSet());
    }

    /// The folder's name is the bank's.
    static String id(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private static String title(Path folder) {
        var words = id(folder).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
