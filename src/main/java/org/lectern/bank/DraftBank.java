package org.lectern.bank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.texts.SourceText;

/// A new bank in a folder: proposals on one text, each a draft.
public final class DraftBank {

    private final String source;
    private final SourceText text;
    private final List<KnownName> names;

    /// @param names those that the proposals may name
    public DraftBank(String source, SourceText text, List<KnownName> names) {
        this.source = source;
        this.text = text;
        this.names = List.copyOf(names);
    }

    /// Writes the bank; a folder that is not empty is left alone.
    ///
    /// @return how many questions it has
    /// @throws UnreadableBank where nothing may be written there
    public int write(Path folder, List<Proposal> proposals) {
        var questions = questions(proposals);
        var files = new TreeMap<String, List<? extends Map<String, Object>>>();
        files.put("sources.yaml", List.of(source()));
        files.put(
                "entities.yaml",
                names.stream()
                        .filter(name -> proposals.stream()
                                .anyMatch(proposal -> proposal.fields().containsValue(name.id())))
                        .map(DraftBank::entity)
                        .toList());
        files.put("tags.yaml", List.of(Map.of("id", source, "label", title())));
        files.put(source + "/drafts.yaml", questions);
        BankExport.write(files, folder);
        return questions.size();
    }

    private List<Map<String, Object>> questions(List<Proposal> proposals) {
        var known = new BankFiles(
                List.of(),
                names.stream().map(KnownName::entity).toList(),
                List.of(),
                List.of(),
                AnchorLock.EMPTY,
                List.of(),
                "");
        var words = new CitedWords(Map.of(source, text));
        var questions = new ArrayList<Map<String, Object>>();
        for (var proposal : proposals) {
            var id = "%s-%d".formatted(source, questions.size() + 1);
            ReadForm.of(id, proposal.form(), known, words)
                    .question()
                    .ifPresent(question -> questions.add(
                            new QuestionYaml(id, question.definition(), namesOf(question.definition(), known))
                                    .fields(List.of(source), Status.DRAFT)));
        }
        return questions;
    }

    private static Set<String> namesOf(QuestionDefinition question, BankFiles known) {
        var entity = known.entitiesById().get(Objects.requireNonNullElse(question.entity(), ""));
        return entity == null ? Set.of() : Set.copyOf(entity.names());
    }

    /// The first line of a text is as a rule its title.
    private String title() {
        return text.passages().isEmpty()
                ? source
                : text.passages()
                        .getFirst()
                        .text()
                        .strip()
                        .transform(line -> line.length() > 80 || line.endsWith(".") ? source : line);
    }

    private Map<String, Object> source() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", source);
        fields.put("title", title());
        fields.put("author", "not named");
        fields.put("language", "en");
        fields.put("read_at", "a file");
        fields.put("sha256", text.sha256());
        fields.put("rights", "not stated");
        fields.put(
                "voices",
                new TreeMap<>(Map.of(
                        Voice.AUTHOR.slug(), "The author",
                        Voice.EDITOR.slug(), "Whoever wrote the notes",
                        Voice.QUOTED.slug(), "Somebody whom the text quotes")));
        return fields;
    }

    private static Map<String, Object> entity(KnownName name) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", name.id());
        fields.put("kind", name.kind());
        fields.put("label", name.label());
        if (!name.variants().isEmpty()) {
            fields.put("variants", name.variants());
        }
        return fields;
    }
}
