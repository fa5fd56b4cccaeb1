package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.texts.Passage;

/// Passages that are a quotation, whose speaker stands at the end of the passage before: "In the words of Anna Reed:".
final class BlockQuotations {

    private static final int AROUND = 200;

    /// The words, and in brackets where they are from.
    private static final Pattern BLOCK = Pattern.compile(
            "^(?:“(?<curly>[^“”]{20,2000})”|\"(?<plain>[^\"]{20,2000})\")(?:\\s*(?:\\[[^\\]]*]|\\([^)]*\\)))?\\.?$");

    private final ReadText read;

    BlockQuotations(ReadText read) {
        this.read = read;
    }

    List<Quotation> all() {
        var all = new ArrayList<Quotation>();
        var passages = read.passages();
        for (var i = 1; i < passages.size(); i++) {
            var passage = passages.get(i).passage();
            var before = passages.get(i - 1).passage();
            var found = BLOCK.matcher(passage.text());
            if (passages.get(i).kind() == PassageKind.BODY && found.matches()) {
                var words = found.group("curly") == null ? found.group("plain") : found.group("curly");
                speaker(before)
                        .ifPresent(mention -> all.add(new Quotation(
                                passage.number(),
                                words,
                                passage.start(),
                                passage.start() + words.length() + 2,
                                mention,
                                "The text says before them whose words these are.")));
            }
        }
        return all;
    }

    private Optional<Name.Mention> speaker(Passage before) {
        if (!before.text().endsWith(":")) {
            return Optional.empty();
        }
        return read.names().within(Math.max(before.start(), before.end() - AROUND), before.end()).stream()
                .filter(mention -> mention.name().isPerson())
                .reduce((_, other) -> other)
                .filter(mention -> Quotations.isSaidBy(read.text().body(), mention, before.end(), " "));
    }
}
