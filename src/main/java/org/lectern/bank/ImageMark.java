package org.lectern.bank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// An image in what an author writes: `![what it shows](image:ID)`, with a credit in quotation marks behind the id.
///
/// @param alt what it shows
record ImageMark(String alt, UUID image) {

    static final String SCHEME = "image:";

    /// Where browsers get it.
    static final String PATH = "/images/";

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern MARK = Pattern.compile("!\\[(?<alt>[^\\]]{0,300})\\]\\(\\s*<?image:(?<id>" + ID + ")");

    static final Pattern ADDRESS = Pattern.compile(PATH + ID);

    static List<ImageMark> in(QuestionDefinition question) {
        return QuestionTexts.worded(question).stream()
                .flatMap(text -> MARK.matcher(text).results())
                .map(found -> new ImageMark(found.group("alt").strip(), UUID.fromString(found.group("id"))))
                .toList();
    }

    static Set<UUID> images(QuestionDefinition question) {
        var images = new LinkedHashSet<UUID>();
        in(question).forEach(mark -> images.add(mark.image()));
        return images;
    }

    /// As an author writes it.
    static String write(UUID image, String alt, String credit) {
        var shown = alt.replaceAll("[\\[\\]\\\\]", "");
        return credit.isEmpty()
                ? "![%s](%s%s)".formatted(shown, SCHEME, image)
                : "![%s](%s%s \"%s\")".formatted(shown, SCHEME, image, credit.replaceAll("[\"\\\\]", "'"));
    }
}
