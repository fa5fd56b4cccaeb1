package org.lectern.draft;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.bank.DateMentions;

/// What a clause says happened, and when.
///
/// @param predicate what follows the verb, without the date
record Happening(Clause clause, String predicate, DateMentions.Mention date) {

    private static final int LONGEST_PREDICATE = 110;
    private static final int LONGEST_TAIL = 60;

    private static final Pattern BEFORE_THE_DATE = Pattern.compile(
            "^(?<predicate>.*?),? ?\\b(?:in|on|around)(?: early| late| the)?(?: year| spring of| summer of| autumn of| fall of| winter of| mid-| beginning of| end of)? ?$");
    private static final Pattern TAIL = Pattern.compile(
            "^ (?<tail>(?:as|by|at) [^,;:()]+?)(?:$|[,;:(]| and | where | when | which | who | after | before | because | but ).*");
    private static final Pattern GOOD_END = Pattern.compile(
            "^(?:$|[,;:(]| (?:and|where|when|which|as|by|at|after|before|because|but|with|to|for|under|following|from|through|amid|among|despite|while)\\b).*");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "^(?:(?:\\p{Ll}+ly|first|also|then|later|again) )*(?:(?!often|even|open|then|seven|ten|women|children)\\p{Ll}+(?:ed|en|wn|ought|aught)"
                    + "|born|held|built|shot|made|sent|won|lost|begun|set|put|led|left|sold|struck|sworn|burnt|overrun|met|paid|hung)\\b.*");
    private static final Pattern UNCLEAR = Pattern.compile(
            "\\b(?:it|they|them|him|he|she|this|these|those|such|here|there|not|never|only|still|already|so)\\b|[“”\"\\[\\]();:]");
    private static final Set<String> NEEDS_NOTHING = Set.of(
            "died",
            "began",
            "ended",
            "collapsed",
            "resigned",
            "abdicated",
            "surrendered",
            "retired",
            "started",
            "opened",
            "closed",
            "fell",
            "ceased",
            "disbanded",
            "merged",
            "emerged");

    /// What happened at one time, where the clause says so.
    static Optional<Happening> of(Clause clause) {
        var dates = ReadText.dates(clause.sentence());
        var leading = dates.stream()
                .filter(date -> clause.lead() > 0 && date.end() <= clause.lead())
                .findFirst();
        if (leading.isPresent()) {
            var rest = clause.rest();
            return happening(
                    clause,
                    rest.split("[,;:(]| and | when | where | which | who | after | before | because ", 2)[0].strip(),
                    leading.get());
        }
        return dates.stream()
                .filter(date -> date.start() > clause.at())
                .findFirst()
                .flatMap(date -> before(clause, date));
    }

    private static Optional<Happening> before(Clause clause, DateMentions.Mention date) {
        var text = clause.sentence().text();
        var found = BEFORE_THE_DATE.matcher(
                text.substring(clause.at(), date.start()).stripLeading());
        var after = text.substring(date.end(), text.length() - 1);
        if (!found.matches() || !GOOD_END.matcher(after).matches()) {
            return Optional.empty();
        }
        var tail = TAIL.matcher(after);
        var more = tail.matches() && tail.group("tail").length() <= LONGEST_TAIL ? " " + tail.group("tail") : "";
        return happening(clause, (found.group("predicate").strip() + more).strip(), date);
    }

    private static Optional<Happening> happening(Clause clause, String predicate, DateMentions.Mention date) {
        var good = date.until() == null
                && clause.hasBase()
                && predicate.length() <= LONGEST_PREDICATE
                && predicate.indexOf(',') < 0
                && !UNCLEAR.matcher(predicate).find()
                && DateMentions.find(predicate).isEmpty()
                && (clause.isPassive()
                        ? PARTICIPLE.matcher(predicate).matches()
                        : predicate.length() > 2 || NEEDS_NOTHING.contains(clause.verb()));
        return good ? Optional.of(new Happening(clause, predicate, date)) : Optional.empty();
    }

    /// The question that asks when.
    String question() {
        var when = switch (date.date().precision()) {
            case DAY -> "On what date";
            case MONTH -> "In what month and year";
            case YEAR -> "In what year";
            case DECADE -> "In what decade";
            case CENTURY -> "In what century";
        };
        var said = clause.isPassive()
                ? "%s %s %s %s".formatted(when, clause.verb(), clause.subjectWords(), predicate)
                : "%s did %s %s %s".formatted(when, clause.subjectWords(), clause.base(), predicate);
        return said.strip() + "?";
    }

    /// What happened, without the date.
    String told() {
        var told = "%s %s %s"
                .formatted(clause.subjectWords(), clause.verb(), predicate)
                .strip();
        return Character.toUpperCase(told.charAt(0)) + told.substring(1);
    }
}
