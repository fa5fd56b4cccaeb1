package org.lectern.bank;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.AboutText;
import org.lectern.texts.Text;
import org.lectern.texts.Texts;

/// Writes a bank as files again: loaded elsewhere, they make the same bank. The command line looks it up, which the
/// container does not see.
@ApplicationScoped
@Unremovable
public class BankExport {

    private final Banks banks;
    private final Questions questions;
    private final Texts texts;

    BankExport(Banks banks, Questions questions, Texts texts) {
        this.banks = banks;
        this.questions = questions;
        this.texts = texts;
    }

    /// Writes the bank into a folder that is empty or not there yet.
    ///
    /// @return how many questions it has
    /// @throws UnreadableBank where there is no such bank or the folder holds something
    @Transactional
    public int export(String id, Path folder) {
        if (banks.findById(id) == null) {
            throw new UnreadableBank("There is no bank %s.".formatted(id), null);
        }
        var files = new TreeMap<String, List<Map<String, Object>>>();
        files.put("sources.yaml", texts.of(id).stream().map(BankExport::source).toList());
        var entities = entities(id);
        files.put("entities.yaml", entities.stream().map(BankExport::entity).toList());
        files.put("tags.yaml", tags(id));
        var versions = questions.currentVersions(id);
        var all = questions.of(id).stream()
                .sorted(Comparator.comparingInt(Question::position))
                .toList();
        all.forEach(question -> files.computeIfAbsent(file(versions.get(question.id())), _ -> new ArrayList<>())
                .add(question(question, versions.get(question.id()), entities)));
        write(files, folder);
        return all.size();
    }

    private static String file(QuestionVersion version) {
        var citations = version.definition().citations();
        return (citations.isEmpty() ? "unsourced" : citations.getFirst().source()) + "/questions.yaml";
    }

    private List<NamedEntity> entities(String bank) {
        return entityManager()
                .createQuery("from NamedEntity where bankId is null or bankId = ?1 order by id", NamedEntity.class)
                .setParameter(1, bank)
                .getResultList();
    }

    private EntityManager entityManager() {
        return questions.getEntityManager();
    }

    private List<Map<String, Object>> tags(String bank) {
        return entityManager()
                .createQuery("from Tag where bankId is null or bankId = ?1 order by id", Tag.class)
                .setParameter(1, bank)
                .getResultStream()
                .map(tag -> fields("id", tag.id(), "label", tag.label()))
                .toList();
    }

    private static Map<String, Object> question(
            Question question, QuestionVersion version, List<NamedEntity> entities) {
        var definition = version.definition();
        Set<String> names = new LinkedHashSet<>();
        entities.stream()
                .filter(entity -> entity.id().equals(definition.entity()))
                .forEach(entity -> {
                    names.add(entity.label());
                    names.addAll(entity.details().variants());
                });
        return new QuestionYaml(question.id(), definition, names).fields(question.tags(), question.status());
    }

    private static Map<String, Object> entity(NamedEntity entity) {
        var details = entity.details();
        return fields(
                "id", entity.id(),
                "kind", entity.kind(),
                "label", entity.label(),
                "variants", details.variants().isEmpty() ? null : details.variants(),
                "dates", details.dates(),
                "note", details.note());
    }

    private static Map<String, Object> source(Text text) {
        var details = text.details();
        var errata = details.errata().stream()
                .map(erratum -> fields(
                        "exact", erratum.exact(),
                        "meant", erratum.meant(),
                        "kind", erratum.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "note", erratum.note()))
                .toList();
        return fields(
                "id", text.id(),
                "title", text.title(),
                "author", text.author(),
                "translator", details.translator(),
                "year", details.year(),
                "language", details.language(),
                "read_at", details.readAt(),
                "sha256", text.sha256(),
                "rights", details.rights(),
                "note", details.note(),
                "about", about(details.about()),
                "voices", details.voices(),
                "errata", errata.isEmpty() ? null : errata);
    }

    private static @Nullable Map<String, Object> about(@Nullable AboutText about) {
        return about == null
                ? null
                : fields(
                        "who", about.who(),
                        "when", about.when(),
                        "for_whom", about.forWhom(),
                        "contested", about.contested());
    }

    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    /// Writes files into a folder; one that is not empty is left alone.
    ///
    /// @throws UnreadableBank where nothing may be written there
    static void write(Map<String, ? extends List<? extends Map<String, Object>>> files, Path folder) {
        try {
            Files.createDirectories(folder);
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new UnreadableBank(
                            "The folder %s is not empty, so nothing was written.".formatted(folder), null);
                }
            }
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, YamlText.of(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
