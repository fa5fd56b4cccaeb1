package org.lectern.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.texts.AboutText;
import org.lectern.texts.Erratum;
import org.lectern.texts.TextDetails;

/// Reads what a bank says of its texts, of whom and what it knows, and of its tags.
final class DescriptionReader {

    private DescriptionReader() {}

    static Source source(Fields fields) {
        var source = new Source(
                fields.text("id"),
                fields.text("title"),
                fields.text("author"),
                sha256(fields),
                new TextDetails(
                        fields.optionalText("translator"),
                        fields.optionalText("year"),
                        fields.text("language"),
                        fields.text("read_at"),
                        fields.text("rights"),
                        fields.optionalText("note"),
                        fields.names("voices"),
                        fields.mappings("errata").stream()
                                .map(DescriptionReader::erratum)
                                .toList(),
                        fields.optionalMapping("about")
                                .map(DescriptionReader::about)
                                .orElse(null)),
                fields.place());
        fields.done("a source");
        return source;
    }

    static KnownEntity entity(Fields fields) {
        var entity = new KnownEntity(
                fields.text("id"),
                value(fields, "kind", KnownEntity.Kind.values(), KnownEntity.Kind.TERM),
                fields.text("label"),
                fields.texts("variants"),
                fields.optionalText("dates"),
                fields.optionalText("note"),
                fields.place());
        fields.done("an entity");
        return entity;
    }

    static KnownTag tag(Fields fields) {
        var tag = new KnownTag(fields.text("id"), fields.text("label"), fields.place());
        fields.done("a tag");
        return tag;
    }

    private static String sha256(Fields fields) {
        return fields.one(
                "sha256",
                text -> Optional.of(text).filter(hex -> hex.matches("[0-9a-f]{64}")),
                "64 hexadecimal digits in lower case",
                "");
    }

    private static AboutText about(Fields fields) {
        var about = new AboutText(
                fields.text("who"), fields.text("when"), fields.text("for_whom"), fields.text("contested"));
        fields.done("about");
        return about;
    }

    private static Erratum erratum(Fields fields) {
        var erratum = new Erratum(
                fields.text("exact"),
                fields.text("meant"),
                value(fields, "kind", Erratum.Kind.values(), Erratum.Kind.DOUBTFUL),
                fields.optionalText("note"));
        fields.done("an erratum");
        return erratum;
    }

    private static <T extends Enum<T>> T value(Fields fields, String name, T[] values, T standIn) {
        return fields.one(
                name,
                word -> Stream.of(values)
                        .filter(value -> word(value).equals(word))
                        .findFirst(),
                "one of " + String.join(", ", words(values)),
                standIn);
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(DescriptionReader::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
