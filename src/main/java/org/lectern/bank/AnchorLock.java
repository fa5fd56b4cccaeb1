package org.lectern.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;
import org.lectern.texts.StoredJson;

/// `anchors.lock.json`: what checks against the texts have shown, for installations that have no text. It holds numbers
/// and hashes, never text.
///
/// @param descriptions a hash of what the bank says of its sources, entities and tags
record AnchorLock(Map<String, LockedSource> sources, String descriptions, Map<String, LockedQuestion> questions) {

    static final String FILE = "anchors.lock.json";
    static final AnchorLock EMPTY = new AnchorLock(Map.of(), "", Map.of());

    /// @param words how many the text has
    /// @param quotedWords how many of them stand in runs that the bank quotes
    record LockedSource(String sha256, int words, int quotedWords) {}

    /// @param hash of every field that a check against the text reads
    record LockedQuestion(
            String hash,
            List<LockedCitation> citations,
            boolean answerStands,
            boolean dateAsFine,
            boolean quotesCited,
            boolean errataExplained) {}

    /// @param sha256 of the cited passage
    record LockedCitation(String source, int paragraph, int start, int end, String sha256) {}

    /// Reads the file's text; empty where it is none.
    static Optional<AnchorLock> read(String json) {
        try {
            return Optional.of(StoredJson.MAPPER.readValue(json, AnchorLock.class));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// The file's text: sorted, a question a line, so that a change shows what moved.
    String write() {
        var text = new StringBuilder("{\n  \"descriptions\": ").append(StoredJson.write(descriptions));
        text.append(",\n  \"sources\": {").append(entries(sources)).append("},\n  \"questions\": {");
        return text.append(entries(questions)).append("}\n}\n").toString();
    }

    /// What the question was when its anchors were written, if it has not changed since.
    Optional<LockedQuestion> of(WrittenQuestion question) {
        return Optional.ofNullable(questions.get(question.id()))
                .filter(locked -> locked.hash().equals(hash(question)));
    }

    static String hash(WrittenQuestion question) {
        var definition = question.definition();
        return SourceText.sha256(StoredJson.write(new Read(
                definition.content(),
                definition.citations(),
                definition.explanation(),
                definition.category(),
                definition.entity())));
    }

    /// The fields of a question that checks against the text read.
    private record Read(
            QuestionContent content,
            List<Citation> citations,
            @Nullable String explanation,
            @Nullable String category,
            @Nullable String entity) {}

    private static String entries(Map<String, ?> entries) {
        var lines = new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry ->
                                "\n    " + StoredJson.write(entry.getKey()) + ": " + StoredJson.write(entry.getValue()))
                        .toList();
        return lines.isEmpty() ? "" : String.join(",", lines) + "\n  ";
    }
}
