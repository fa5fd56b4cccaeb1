package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;
import org.lectern.texts.Passage;

/// Quotations whose speaker stands beside them, as questions for the speaker.
final class Quotations {

    /// How words begin that are quoted from the middle of a sentence and can be read alone.
    private static final String OPENING =
            "(?:the|an?|we|you|people|men|women|workers|what|every|all|our|my|one|nothing|nobody|no|if|when|where|without|only|most|some|many|our|your)";

    private static final int AROUND = 110;
    private static final int LONGEST = 220;
    private static final int FEWEST_WORDS = 7;
    private static final int DISTRACTORS = 3;

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
                .filter(mention -> isSaidBy(body, mention, start));
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

    private static boolean isSaidBy(String body, Name.Mention mention, int start) {
        var between = body.substring(mention.end(), start);
        var before = body.substring(Math.max(0, mention.start() - 30), mention.start());
        return between.indexOf('.') < 0
                && (BEFORE.matcher(between).matches()
                        || AFTER_NAME.matcher(between).matches()
                                && ACCORDING.matcher(before).matches());
    }

    List<Candidate> candidates() {
        var all = all();
        var quoted = new LinkedHashMap<String, Name>();
        all.forEach(one ->
                quoted.putIfAbsent(one.speaker().name().label(), one.speaker().name()));
        var candidates = new ArrayList<Candidate>();
        all.forEach(one -> candidate(one, quoted).ifPresent(candidates::add));
        return candidates;
    }

    private Optional<Candidate> candidate(Quotation quotation, Map<String, Name> quoted) {
        var words = shown(quotation.words());
        var key = quotation.speaker().name();
        if (words.isEmpty() || words.get().contains(key.surname())) {
            return Optional.empty();
        }
        var builder = new Builder(
                        QuestionType.ATTRIBUTION,
                        "Whom does the text quote with the words “%s”?".formatted(words.get()))
                .answer(key.label())
                .put("category", "person")
                .put("voice", "quoted");
        if (key.id() != null) {
            builder.put("entity", key.id()).put("kind", "reported").put("speaker-1", key.id());
        }
        others(quotation, quoted)
                .forEach(other -> builder.wrong(
                        other,
                        quoted.containsKey(other.label())
                                ? "The text quotes %s elsewhere, with other words.".formatted(other.label())
                                : "The text names %s, but not as the speaker of these words."
                                        .formatted(other.label())));
        if (!read.text().body().substring(quotation.from(), quotation.to()).contains(key.label())) {
            read.names()
                    .first(key)
                    .flatMap(first -> new Citing(read.text(), read.source()).fields(2, first.start(), first.end()))
                    .ifPresent(fields -> fields.forEach(builder::put));
        }
        if (builder.distractors() < 2) {
            return Optional.empty();
        }
        return builder.on(
                read,
                new Ground(quotation.passage(), quotation.from(), quotation.to(), quotation.start(), quotation.end()),
                quotation.said(),
                "quote " + words.get(),
                2.7 + Math.min(0.6, read.names().count(key) * 0.1) + (key.id() == null ? 0 : 0.3));
    }

    /// The whole of it or its first sentence, where it can be understood alone.
    private static Optional<String> shown(String words) {
        var text = words.strip().replaceFirst("[,;:]$", "");
        if (text.length() > LONGEST) {
            text = Sentence.of(1, 0, text).getFirst().text();
        }
        var good = text.length() <= LONGEST
                && text.split("\\s+").length >= FEWEST_WORDS
                && !text.replaceAll("\\[\\p{Ll}]", "").matches("(?s).*[\\[\\]*_<>{}“”\"].*")
                && !text.replaceAll("[\\[\\]]", "")
                        .matches(
                                "(?is)(?:it|this|that|these|those|he|she|they|his|her|their|such|and|but|which|who|there|so|then|thus)\\b.*");
        return good && isSaid(text) ? Optional.of(text) : Optional.empty();
    }

    /// Titles are capitalised, what people say is not; and it has a subject.
    private static boolean isSaid(String text) {
        var words = text.split("\\s+");
        if (text.matches("(?s).*[.!?] \\p{Lu}.*[^.!?]")) {
            return false;
        }
        var first = words[0].replaceAll("[\\[\\]]", "");
        if (first.matches("\\p{Ll}.*") && !first.matches(OPENING)) {
            return false;
        }
        return Stream.of(words).filter(word -> word.matches("\\p{Ll}.*")).count() * 3 > words.length * 2;
    }

    /// Others of about the same length who are not named beside these words: speakers of other words first.
    private List<Name> others(Quotation quotation, Map<String, Name> quoted) {
        var key = quotation.speaker().name();
        var passage = read.text().passages().get(quotation.passage() - 1);
        var near = read.names().within(passage.start(), passage.end()).stream()
                .map(mention -> mention.name().surname())
                .toList();
        var speakers = quoted.values().stream().toList();
        return Stream.concat(speakers.stream(), read.names().of("person").stream())
                .distinct()
                .filter(other -> !near.contains(other.surname()))
                .filter(other -> isAsLong(other.label(), key.label()))
                .sorted(Comparator.<Name>comparingInt(other -> quoted.containsKey(other.label()) ? 0 : 1)
                        .thenComparingInt(other -> -read.names().count(other))
                        .thenComparing(Name::label))
                .limit(DISTRACTORS)
                .toList();
    }

    private static boolean isAsLong(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        var shorter = Math.min(one.length(), other.length());
        return longer <= 15 || longer <= shorter * 1.25;
    }
}
