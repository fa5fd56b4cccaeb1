package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Questions on sentences that tell what happened: when, who did it, and by whom it was done.
final class Events {

    private static final int LONGEST_DEED = 130;

    /// Of what it names less often a month or a day is too fine to be worth knowing.
    private static final int MENTIONS_FOR_A_DAY = 4;

    private static final Pattern UNCLEAR =
            Pattern.compile("\\b(?:it|they|them|him|he|she|this|these|those|such|here|there)\\b|[“”\"\\[\\]():;]");
    /// What one person alone did as a rule, so that it can be asked without a date.
    private static final Pattern DONE_ONCE = Pattern.compile(
            "^(?:founded|co-founded|established|created|invented|discovered|designed|built|wrote|composed|painted|published|edited"
                    + "|translated|coined|launched|introduced|drafted|proclaimed|opened|started|initiated|pioneered|assassinated|murdered"
                    + "|succeeded|replaced|defeated|conquered|captured|abolished|became) (?!an? )");
    private static final Pattern SAID = Pattern.compile(
            "^(?:acknowledged|affirmed|asserted|claimed|confirmed|demonstrated|maintained|predicted|remained|represented|supported|was|were"
                    + "|had|saw|showed|suggested|required|described|criticised|praised|continued)$");

    /// Whose death is told is as a rule not what a text is about, unless it names them more often.
    static final Pattern DEATH = Pattern.compile("\\b(?:died|killed|passed away)\\b");

    private final ReadText read;

    Events(ReadText read) {
        this.read = read;
    }

    /// What happened at one time, in the sentences that stand alone.
    List<Happening> happenings() {
        return clauses()
                .flatMap(clause -> Happening.of(clause).stream())
                .filter(happening -> !happening.isMinor(read, 2))
                .toList();
    }

    private Stream<Clause> clauses() {
        return read.sentences().stream()
                .filter(sentence -> Standing.isAlone(read, sentence))
                .flatMap(sentence -> Clause.of(read, sentence).stream());
    }

    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        happenings().stream()
                .filter(Happening::isAskable)
                .forEach(happening -> when(happening).ifPresent(all::add));
        clauses().forEach(clause -> {
            who(clause).ifPresent(all::add);
            byWhom(clause).ifPresent(all::add);
        });
        return all;
    }

    private Optional<Candidate> when(Happening happening) {
        var clause = happening.clause();
        var date = happening.isMinor(read, MENTIONS_FOR_A_DAY)
                ? happening.yearAtMost()
                : happening.date().date();
        return new Builder(QuestionType.DATE, happening.question(date.precision()))
                .answer(date.toString())
                .put("precision", date.precision().slug())
                .shaped(shape(clause))
                .on(
                        read,
                        whole(clause.sentence()),
                        "The sentence tells when something happened.",
                        clause.topic(read),
                        3 + weight(clause));
    }

    private Optional<Candidate> who(Clause clause) {
        var subject = clause.subject();
        var deed = clause.told();
        if (subject == null || !subject.isPerson() || clause.isPassive() || !isTelling(clause, deed)) {
            return Optional.empty();
        }
        return typed("%s %s %s%s?".formatted(clause.asker(), clause.verb(), deed, clause.leadBehind()), subject)
                .shaped(shape(clause))
                .on(
                        read,
                        whole(clause.sentence()),
                        "The sentence tells what somebody did.",
                        clause.topic(read),
                        3.05 + weight(clause));
    }

    private Optional<Candidate> byWhom(Clause clause) {
        var text = clause.sentence().text();
        var by = text.indexOf(" by ", clause.at());
        if (!clause.isPassive() || by < 0 || Standing.judges(text)) {
            return Optional.empty();
        }
        var predicate = text.substring(clause.at(), by).strip();
        return read.names(clause.sentence()).stream()
                .filter(mention -> mention.start() == clause.sentence().start() + by + 4)
                .filter(mention -> mention.name().isPerson())
                .filter(mention -> text.substring(
                                mention.end() - clause.sentence().start())
                        .matches("^(?:\\.|,| in | on | at | as | for | to ).*"))
                .filter(_ -> predicate.length() > 3
                        && !UNCLEAR.matcher(predicate).find()
                        && predicate.indexOf(',') < 0
                        && !Happening.isNoEvent(clause, predicate))
                .findFirst()
                .flatMap(mention -> typed(
                                "By whom %s %s %s?".formatted(clause.verb(), clause.subjectWords(), predicate),
                                mention.name())
                        .on(
                                read,
                                whole(clause.sentence()),
                                "The sentence tells by whom something was done.",
                                clause.topic(read),
                                3.1 + weight(clause)));
    }

    private static Builder typed(String stem, Name answer) {
        var builder = new Builder(QuestionType.SHORT, stem).answer(answer.label());
        if (answer.id() != null) {
            builder.put("entity", answer.id());
        }
        return builder.put("accept", String.join("\n", answer.accepted()));
    }

    /// What one person alone did, and names something else; or what names something else and a date.
    private boolean isTelling(Clause clause, String deed) {
        var start = clause.sentence().start() + clause.at();
        var end = start + deed.length() + 1;
        var subject = clause.subject();
        var others = read.names().within(start, end).stream()
                .filter(mention -> subject == null || !mention.name().label().equals(subject.label()))
                .count();
        var isDated = clause.lead() > 0
                || ReadText.dates(clause.sentence()).stream()
                        .anyMatch(date -> date.start() > clause.at() && date.end() <= clause.at() + deed.length() + 1);
        return deed.length() > 8
                && deed.length() <= LONGEST_DEED
                && others > 0
                && (isDated || DONE_ONCE.matcher(clause.verb() + " " + deed).find())
                && !SAID.matcher(clause.verb()).matches()
                && !Standing.judges(clause.sentence().text())
                && (subject == null || !deed.contains(subject.surname()))
                && !UNCLEAR.matcher(deed).find();
    }

    /// The verb and the word behind it: sentences of one make get dull.
    private static String shape(Clause clause) {
        var next = clause.rest().split(" ", 2)[0];
        return next.matches("in|on|at|after|from") ? clause.verb() : clause.verb() + " " + next;
    }

    private static Ground whole(Sentence sentence) {
        return Ground.of(sentence, 0, sentence.text().length());
    }

    /// How much a clause matters: whom it is about, and how much it holds.
    private double weight(Clause clause) {
        var subject = clause.subject();
        var weight = subject == null ? 0.2 : Math.min(0.6, read.names().count(subject) * 0.1);
        if (subject != null && subject.id() != null) {
            weight += 0.3;
        }
        if (clause.sentence().isFirst()) {
            weight += 0.1;
        }
        if (DEATH.matcher(clause.verb() + " " + clause.rest()).find()
                && (subject == null || read.names().count(subject) < 6)) {
            weight -= 2;
        }
        return weight - Math.max(0, clause.sentence().text().length() - 140) / 200.0;
    }
}
