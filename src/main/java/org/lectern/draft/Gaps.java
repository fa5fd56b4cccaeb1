package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.bank.DateMentions;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Sentences with a gap: for a year, or for a name that the text has seldom.
final class Gaps {

    private static final int MOST_MENTIONS = 5;

    /// In characters: a sentence that names nobody by then is about something said before.
    private static final int LATEST_NAME = 40;

    private static final Pattern FOUR_FIGURES = Pattern.compile("\\d{4}$");
    private static final Pattern GOES_BACK =
            Pattern.compile("^(?:[Tt]he|[Aa]n?) (?:remaining|rest|last|first|next|second|third|whole|entire)\\b");

    private final ReadText read;

    Gaps(ReadText read) {
        this.read = read;
    }

    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        read.sentences().stream()
                .filter(sentence ->
                        Standing.isAlone(read, sentence) && tells(sentence.text()) && saysWhatItIsAbout(sentence))
                .forEach(sentence -> {
                    year(sentence).ifPresent(all::add);
                    name(sentence).ifPresent(all::add);
                });
        return all;
    }

    /// Something that happened, in words rather than in a list or an account of money.
    private static boolean tells(String text) {
        return !text.matches(".*(?:[:$%]|\\b(?:is|are)\\b).*")
                && Stream.of(text.split("[^\\p{L}]+"))
                        .anyMatch(word ->
                                word.matches("was|were|had|\\p{Ll}{2,}ed") || WordLists.PAST_VERBS.containsKey(word));
    }

    private boolean saysWhatItIsAbout(Sentence sentence) {
        var text = sentence.text();
        var lead = ReadText.dates(sentence).stream()
                .filter(date -> Clause.isLead(text.substring(0, date.start())))
                .mapToInt(date -> date.end())
                .findFirst()
                .orElse(0);
        return !GOES_BACK.matcher(text.substring(lead)).find()
                && read.names(sentence).stream()
                        .anyMatch(mention -> isAtTheBeginning(mention, sentence.start() + lead));
    }

    private static boolean isAtTheBeginning(Name.Mention mention, int start) {
        return mention.start() >= start && mention.start() <= start + LATEST_NAME;
    }

    private Optional<Candidate> year(Sentence sentence) {
        var text = sentence.text();
        return ReadText.dates(sentence).stream()
                .filter(date -> date.until() == null && tellsWho(sentence))
                .filter(date -> FOUR_FIGURES.matcher(written(text, date)).find())
                .filter(date -> text.indexOf(text.substring(date.end() - 4, date.end())) == date.end() - 4)
                .findFirst()
                .flatMap(date -> gap(
                        sentence,
                        date.end() - 4,
                        date.end(),
                        "year",
                        new Told("The sentence gives a year.", "year " + text, 1.9)));
    }

    private static String written(String text, DateMentions.Mention date) {
        return text.substring(date.start(), date.end());
    }

    private boolean tellsWho(Sentence sentence) {
        return read.names(sentence).stream()
                .anyMatch(mention -> mention.name().isPerson()
                        || mention.name().isOf("organisation")
                        || mention.name().isOf("event")
                        || !mention.name().isOf("place") && read.names().count(mention.name()) > 2);
    }

    private Optional<Candidate> name(Sentence sentence) {
        var text = sentence.text();
        var names = read.names(sentence);
        if (ReadText.dates(sentence).isEmpty() || text.indexOf('"') >= 0) {
            return Optional.empty();
        }
        return names.stream()
                .filter(this::isAsked)
                .filter(mention -> !text.startsWith("-", mention.end() - sentence.start()))
                .filter(mention -> text.indexOf(mention.name().surname())
                        == text.lastIndexOf(mention.name().surname()))
                .findFirst()
                .flatMap(mention -> gap(
                        sentence,
                        mention.start() - sentence.start(),
                        mention.end() - sentence.start(),
                        mention.name().kind(),
                        new Told(
                                "The sentence has a name that the text has seldom.",
                                "name " + mention.name().label(),
                                1.85)));
    }

    private boolean isAsked(Name.Mention mention) {
        var name = mention.name();
        var written = read.text().body().substring(mention.start(), mention.end());
        return (name.isPerson() || name.isOf("organisation") || name.isOf("event"))
                && (written.indexOf(' ') > 0 || written.matches("\\p{Lu}{2,}"))
                && read.names().count(name) <= MOST_MENTIONS;
    }

    private record Told(String why, String topic, double score) {}

    private Optional<Candidate> gap(Sentence sentence, int from, int to, String hint, Told told) {
        var text = sentence.text();
        var stem =
                "%s{{%s::%s}}%s".formatted(text.substring(0, from), text.substring(from, to), hint, text.substring(to));
        var builder = new Builder(QuestionType.CLOZE, stem);
        read.named(sentence, from, to)
                .filter(name -> name.id() != null)
                .ifPresent(name -> builder.put("entity", String.valueOf(name.id())));
        read.names(sentence).stream()
                .findFirst()
                .ifPresent(first -> builder.shaped("gap " + first.name().label()));
        var length = Math.max(0, text.length() - 140) / 200.0;
        return builder.on(
                read,
                Ground.of(sentence, from, to),
                told.why(),
                told.topic(),
                told.score() - length - (Events.DEATH.matcher(text).find() ? 0.5 : 0));
    }
}
