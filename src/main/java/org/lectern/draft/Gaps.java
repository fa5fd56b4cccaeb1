package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.bank.DatePrecision;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Events with a gap: for the year of the main verb, or for who did it, where the text names them seldom.
final class Gaps {

    private static final int MOST_MENTIONS = 5;
    private static final Pattern FOUR_FIGURES = Pattern.compile("\\d{4}$");

    private final ReadText read;

    Gaps(ReadText read) {
        this.read = read;
    }

    List<Candidate> candidates(List<Happening> happenings) {
        var all = new ArrayList<Candidate>();
        happenings.forEach(
                happening -> Stream.of(year(happening), subject(happening)).forEach(made -> made.ifPresent(all::add)));
        return all;
    }

    /// Of a date that is a year: the rest of a given day or month is guessed.
    private Optional<Candidate> year(Happening happening) {
        var text = happening.clause().sentence().text();
        var date = happening.date();
        var from = date.end() - 4;
        return FOUR_FIGURES.matcher(text.substring(date.start(), date.end())).find()
                        && happening.date().date().precision() == DatePrecision.YEAR
                        && text.indexOf(text.substring(from, date.end())) == from
                ? gap(
                        happening,
                        from,
                        date.end(),
                        new Told(
                                "year",
                                "The sentence tells when something happened.",
                                happening.clause().topic(read),
                                2.5))
                : Optional.empty();
    }

    private Optional<Candidate> subject(Happening happening) {
        var clause = happening.clause();
        var name = clause.subject();
        if (name == null || !isAsked(name)) {
            return Optional.empty();
        }
        var text = clause.sentence().text();
        return read.names(clause.sentence()).stream()
                .filter(mention -> mention.name().equals(name))
                .findFirst()
                .filter(mention -> text.indexOf(name.surname()) == text.lastIndexOf(name.surname()))
                .flatMap(mention -> gap(
                        happening,
                        mention.start() - clause.sentence().start(),
                        mention.end() - clause.sentence().start(),
                        new Told(
                                name.kind(),
                                "The sentence tells who did something, whom the text names seldom.",
                                "name " + name.label(),
                                2.4)));
    }

    private boolean isAsked(Name name) {
        return (name.isPerson() || name.isOf("organisation") || name.isOf("event"))
                && (name.label().indexOf(' ') > 0 || name.label().matches("\\p{Lu}{2,}"))
                && read.names().count(name) <= MOST_MENTIONS
                && read.names().count(name) > 1;
    }

    private record Told(String hint, String why, String topic, double score) {}

    /// The sentence up to the end of what happened.
    private Optional<Candidate> gap(Happening happening, int from, int to, Told told) {
        var sentence = happening.clause().sentence();
        var text = sentence.text().substring(0, happening.end());
        if (to > text.length()) {
            return Optional.empty();
        }
        var stem = "%s{{%s::%s}}%s."
                .formatted(text.substring(0, from), text.substring(from, to), told.hint(), text.substring(to));
        var builder = new Builder(QuestionType.CLOZE, stem);
        read.named(sentence, from, to)
                .filter(name -> name.id() != null)
                .ifPresent(name -> builder.put("entity", String.valueOf(name.id())));
        read.names(sentence).stream()
                .findFirst()
                .ifPresent(first -> builder.shaped("gap " + first.name().label()));
        return builder.on(
                read,
                Ground.of(sentence, from, to),
                told.why(),
                told.topic(),
                told.score()
                        - Math.max(0, text.length() - 140) / 200.0
                        - (Events.DEATH.matcher(text).find() ? 1 : 0));
    }
}
