package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;
import org.lectern.texts.Passage;

/// Quotations whose speaker stands beside them, as questions for the speaker.
final class Quotations {

    private static final int AROUND = 110;

    private static final Pattern QUOTED =
            Pattern.compile("“(?<curly>[^“”]{20,600})”|(?<![\\p{L}\\d])\"(?<plain>[^\"]{20,600})\"");
    private static final String SAYS =
            "(?:argue[sd]?|wr[oi]tes?|wrote|sa(?:id|ys)|note[sd]?|state[sd]?|suggest(?:s|ed)|explain(?:s|ed)|claim(?:s|ed)|stress(?:es|ed)|repl(?:ies|ied)|observe[sd]?|recall(?:s|ed)|declare[sd]?|point(?:s|ed) out|put(?:s)? it|remark(?:s|ed)|conclude[sd]?|insist(?:s|ed)|maintain(?:s|ed)|add(?:s|ed)|ask(?:s|ed)|summarise[sd]?|summarize[sd]?|report(?:s|ed)|describe[sd]?|called|thought|believe[sd]?|comment(?:s|ed)|warn(?:s|ed)|announce[sd]?|proclaim(?:s|ed)|answer(?:s|ed)|exclaim(?:s|ed)|indicate[sd]?|correctly|rightly|once|later|also)";

    /// Between a name and the words that follow it.
    private static final Pattern BEFORE =
            Pattern.compile("^(?:, (?:for (?:example|instance)|however|too|who),?)? ?(?:\\p{Ll}+ )?" + SAYS
                    + "(?:[ ,][^.;:“”\"]{0,60}?)?[,:]? $|^:? $|^['’]s? (?:\\p{Ll}+ )?words[,:]? $");
    private static final Pattern AFTER_NAME = Pattern.compile("^,? ?$");

    /// Between the words and a name behind them.
    private static final Pattern BEHIND = Pattern.compile("^,? (?:as )?" + SAYS + " $");
    private static final Pattern BEHIND_NAME = Pattern.compile("^ " + SAYS + "\\b.*", Pattern.DOTALL);
    private static final Pattern ACCORDING = Pattern.compile("(?s).*(?:[Aa]ccording to|[Ii]n the words of) $");

    private static final int FEWEST_OTHERS = 2;
    private static final Pattern BEFORE_WHOLE_WORDS =
            Pattern.compile("(?:[,:.!?]|\\bthat|\\b" + SAYS + "|[.!?][”\"’')\\]]*)\\s$|[\\])]\\s$");

    private final ReadText read;

    Quotations(ReadText read) {
        this.read = read;
    }

    List<Quotation> all() {
        var all = new ArrayList<Quotation>();
        read.passages().stream()
                .filter(sorted -> sorted.kind() == PassageKind.BODY)
                .forEach(sorted -> {
                    var found = QUOTED.matcher(sorted.passage().text());
                    while (found.find()) {
                        var words = found.group("curly") == null ? found.group("plain") : found.group("curly");
                        speaker(sorted.passage(), found.start(), found.end())
                                .ifPresent(mention -> all.add(new Quotation(
                                        sorted.passage().number(),
                                        words,
                                        sorted.passage().start() + found.start(),
                                        sorted.passage().start() + found.end(),
                                        mention,
                                        "The text says whose words these are.")));
                    }
                });
        all.addAll(new BlockQuotations(read).all());
        all.sort(Comparator.comparingInt(Quotation::start));
        return all;
    }

    private Optional<Name.Mention> speaker(Passage passage, int from, int to) {
        var start = passage.start() + from;
        var end = passage.start() + to;
        var body = read.text().body();
        var earlier = read.names().within(Math.max(passage.start(), start - AROUND), start);
        var last = earlier.stream()
                .filter(mention -> mention.name().isPerson())
                .reduce((_, other) -> other)
                .filter(mention -> isSaidBy(body, mention, start, ""));
        if (last.isPresent()) {
            return last;
        }
        return read.names().within(end, Math.min(passage.end(), end + AROUND)).stream()
                .findFirst()
                .filter(mention -> mention.name().isPerson())
                .filter(mention ->
                        BEHIND.matcher(body.substring(end, mention.start())).matches()
                                || body.substring(end, mention.start()).matches(",? ")
                                        && BEHIND_NAME
                                                .matcher(body.substring(
                                                        mention.end(), Math.min(body.length(), mention.end() + AROUND)))
                                                .matches());
    }

    /// @param gap what stands between there and the words
    static boolean isSaidBy(String body, Name.Mention mention, int start, String gap) {
        var between = body.substring(mention.end(), start) + gap;
        var before = body.substring(Math.max(0, mention.start() - 30), mention.start());
        return between.indexOf('.') < 0
                && (BEFORE.matcher(between).matches()
                        || AFTER_NAME.matcher(between).matches()
                                && ACCORDING.matcher(before).matches());
    }

    List<Candidate> candidates() {
        var all = all();
        var rivals = new Rivals(read, all);
        var candidates = new ArrayList<Candidate>();
        all.stream()
                .filter(this::isQuotedWhole)
                .forEach(one -> QuotedWords.shown(one.words())
                        .filter(words -> !words.contains(one.speaker().name().surname()))
                        .flatMap(words -> candidate(one, words, rivals))
                        .ifPresent(candidates::add));
        return candidates;
    }

    /// Not where the words go on with a sentence of whoever quotes.
    private boolean isQuotedWhole(Quotation quotation) {
        var passage = read.text().passages().get(quotation.passage() - 1);
        var before = read.text().body().substring(passage.start(), quotation.start());
        return before.isBlank() || BEFORE_WHOLE_WORDS.matcher(before).find();
    }

    private Optional<Candidate> candidate(Quotation quotation, String words, Rivals rivals) {
        var options = rivals.of(quotation);
        if (options.others().size() < FEWEST_OTHERS) {
            return Optional.empty();
        }
        var key = quotation.speaker().name();
        var builder = new Builder(
                        QuestionType.ATTRIBUTION, "Whom does the text quote with the words “%s”?".formatted(words))
                .answer(options.key())
                .put("category", "person")
                .put("voice", "quoted");
        if (key.id() != null) {
            builder.put("entity", key.id()).put("kind", "reported").put("speaker-1", key.id());
        }
        options.others().forEach(other -> {
            var why = "The text names %s, but not as the speaker of these words.".formatted(options.shown(other));
            builder.wrong(other, options.shown(other), why);
        });
        named(quotation, options.key()).ifPresent(fields -> fields.forEach(builder::put));
        return builder.on(
                read,
                new Ground(
                        quotation.passage(),
                        from(quotation),
                        isApart(quotation) ? quotation.end() : quotation.to(),
                        quotation.start(),
                        quotation.end()),
                quotation.said(),
                "quote " + words,
                2.7
                        + QuotedWords.weight(words)
                        + Math.min(0.4, read.names().count(key) * 0.05)
                        + (key.id() == null ? 0 : 0.3));
    }

    /// A second citation, where the key does not stand beside the words as it is written among the options.
    private Optional<Map<String, String>> named(Quotation quotation, String key) {
        var body = read.text().body();
        if (!isApart(quotation)
                && body.substring(quotation.from(), quotation.to()).contains(key)) {
            return Optional.empty();
        }
        var speaker = quotation.speaker();
        var mention = body.substring(speaker.start(), speaker.end()).contains(key)
                ? Optional.of(speaker)
                : read.names().first(speaker.name());
        return mention.flatMap(at -> new Citing(read.text(), read.source()).fields(2, at.start(), at.end()));
    }

    private int from(Quotation quotation) {
        return isApart(quotation) ? quotation.start() : quotation.from();
    }

    /// Whether the speaker stands in another passage.
    private boolean isApart(Quotation quotation) {
        return quotation.speaker().start()
                < read.text().passages().get(quotation.passage() - 1).start();
    }
}
