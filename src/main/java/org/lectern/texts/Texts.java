package org.lectern.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All texts that banks ask about.
@ApplicationScoped
public class Texts implements PanacheRepositoryBase<Text, String> {

    /// Behind those of banks from files.
    private static final int BROUGHT = 1_000_000;

    private final Event<TextInstalled> installed;

    Texts(Event<TextInstalled> installed) {
        this.installed = installed;
    }

    /// Those that every bank may ask about, in the order of the banks.
    public List<Text> inOrder() {
        return list("bankId is null order by position, id");
    }

    /// Those that a bank may ask about.
    public List<Text> of(String bank) {
        return list("bankId is null or bankId = ?1 order by position, id", bank);
    }

    public List<Text> named(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by position, id", ids);
    }

    /// The same words that a bank has already.
    public Optional<Text> sameIn(String bank, String sha256) {
        return find("bankId = ?1 and sha256 = ?2", bank, sha256).firstResultOptional();
    }

    /// Takes in a text that an instructor brought for her bank.
    ///
    /// @param id of [org.lectern.web.Slugs]
    public Text add(String id, String bank, Text.Description description, SourceText words, Instant now) {
        var text = new Text(id, BROUGHT, bank, description, words, now);
        persist(text);
        flush();
        return text;
    }

    /// Takes over what a bank says of a text, new or known.
    public void describe(String id, int position, Text.Description description) {
        var text = findByIdOptional(id).orElseGet(() -> new Text(id, position));
        text.describe(description);
        persist(text);
    }

    /// Takes in the words of a known text.
    ///
    /// @throws OtherText where they are another text's
    public void install(Text text, SourceText words, Instant now) {
        text.install(words, now);
        flush();
        installed.fire(new TextInstalled(text.id()));
    }

    /// The words of these texts, as far as they are installed, by their ids.
    public Map<String, SourceText> installed(Collection<String> ids) {
        var words = new HashMap<String, SourceText>();
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("select id, body from Text where id in ?1 and body is not null", Object[].class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(row -> words.put((String) row[0], SourceText.of((String) row[1])));
        }
        return words;
    }
}
