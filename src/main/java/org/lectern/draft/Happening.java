package org.lectern.draft;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.bank.DateMentions;
import org.lectern.bank.DatePrecision;
import org.lectern.bank.HistoricalDate;

/// What a clause says happened, and when.
///
/// @param predicate what follows the verb, without the date
/// @param end offset in the sentence, behind what happened and when
record Happening(Clause clause, String predicate, DateMentions.Mention date, int end) {

    /// In UTF-16 units. A short text names most things once.
    private static final int LONG = 24_000;

    private static final int LONGEST_PREDICATE = 110;
    private static final int LONGEST_TAIL = 60;

    private static final Pattern BEFORE_THE_DATE = Pattern.compile(
            "^(?<predicate>.*?),? ?\\b(?:in|on|around)(?: early| late| the)?(?: year| (?:spring|summer|autumn|fall|winter)(?: of)?| mid-| beginning of| end of)? ?$");
    private static final Pattern TAIL = Pattern.compile(
            "^ (?<tail>(?:as|by|at) [^,;:()]+?)(?:$|[;:(]|,(?! \\p{Lu})| and (?:was|were|had|has|then|also|later|became|began|found|led|took|made|went|left|\\p{Ll}+ed)\\b| (?:where|when|which|who|after|before|because|but)\\b).*");
    private static final Pattern GOOD_END = Pattern.compile(
            "^(?:$|[,;:(]| (?:and|where|when|which|as|by|at|after|before|because|but|with|to|for|under|following|from|through|amid|among|despite|while)\\b).*");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "^(?:(?:\\p{Ll}+ly|first|also|then|later|again) )*(?:(?!(?:often|even|open|then|seven|ten|women|children)\\b)\\p{Ll}+(?:ed|en|wn|ought|aught)"
                    + "|born|held|built|shot|made|sent|won|lost|begun|set|put|led|left|sold|struck|sworn|burnt|overrun|met|paid|hung)\\b.*");
    private static final Pattern UNCLEAR = Pattern.compile(
            "\\b(?:it|they|them|him|he|she|this|these|those|such|here|there|not|never|only|still|already|so)\\b|[—“”\"\\[\\]();:]");

    /// "The country", "the Kingdom": which one, only the text around it tells.
    private static final Pattern ANY_OF_ITS_KIND = Pattern.compile("^the \\p{L}+(?: - .*)?$");
    /// "In Spain a miner": a place before the subject, which no question can begin with.
    private static final Pattern AFTER_A_PREPOSITION =
            Pattern.compile("^(?i:in|at|on|by|from|for|with|after|before|under|during|among|within|throughout) .*");
    /// Beside this nothing else that happened is worth asking.
    private static final Pattern VIOLENCE = Pattern.compile(
            "\\b(?:murdered|executed|tortured|massacred|assassinated|corpse|hanged|raped|shot dead)\\b");

    /// Behind these words a date may be of something else than the verb.
    private static final Pattern ANOTHER_VERB = Pattern.compile(
            "\\b(?:that|which|who|whom|whose|where|when|while|because|although|though|after|before|since|until|if|whether|than)\\b"
                    + "|\\bto (?!the\\b|an?\\b|power\\b)\\p{Ll}+|\\b\\p{Ll}{2,}ing (?:the|an?|his|her|its|their|to|\\p{Lu})");

    /// What is said to be so, or goes on, is no event.
    private static final Pattern NO_EVENT = Pattern.compile(
            "^(?:acknowledged|affirmed|appeared|asserted|claimed|confirmed|continued|demonstrated|described|maintained|predicted|praised"
                    + "|remained|represented|required|saw|showed|suggested|stood|supported|were|was"
                    + "|(?:was|were) (?:\\p{Ll}+ly )?(?:reported|rated|described|seen|considered|said|called|regarded|known|used|expected|supposed|intended"
                    + "|believed|thought|asked|based|made up|caused|faced|given up|open|often))\\b ?$");
    /// "Dissolved the government": which one, only the text around it tells.
    private static final Pattern DANGLING = Pattern.compile(
            "(?<!\\b(?:of|in|at|on|to|by|for|from|with|as) )\\bthe (?!first\\b|last\\b|largest\\b|world|only\\b)(?:\\p{Ll}[\\p{Ll}'’-]* )?\\p{Ll}+$");
    /// "Passed a law", "met controversy": which one, nothing tells.
    private static final Pattern VAGUE = Pattern.compile("^(?:an?|some|its|their|his|her)? ?\\p{Ll}{3,}$");
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}\\p{L}+");
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
            return happening(clause, clause.told(), leading.get(), clause.toldUntil());
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
        if (!found.matches()
                || !GOOD_END.matcher(after).matches()
                || ANOTHER_VERB.matcher(found.group("predicate")).find()
                || Clause.hasTwoVerbs(found.group("predicate"))) {
            return Optional.empty();
        }
        var tail = TAIL.matcher(after);
        var hasTail = tail.matches() && tail.group("tail").length() <= LONGEST_TAIL;
        var more = hasTail ? " " + tail.group("tail") : "";
        return happening(clause, (found.group("predicate").strip() + more).strip(), date, date.end() + more.length());
    }

    private static Optional<Happening> happening(Clause clause, String predicate, DateMentions.Mention date, int end) {
        var good = date.until() == null
                && !isNoEvent(clause, predicate)
                && (clause.subject() != null
                        || !ANY_OF_ITS_KIND.matcher(clause.subjectWords()).matches())
                && !AFTER_A_PREPOSITION.matcher(clause.subjectWords()).matches()
                && VIOLENCE.matcher(clause.sentence().text()).find()
                        == VIOLENCE.matcher(clause.verb() + " " + predicate).find()
                && !Standing.judges(clause.sentence().text())
                && (NAMES.matcher(clause.subjectWords()).find()
                        || NAMES.matcher(predicate).find())
                && !DANGLING.matcher(predicate).find()
                && (clause.isPassive() || !VAGUE.matcher(predicate).matches())
                && predicate.length() <= LONGEST_PREDICATE
                && predicate.indexOf(',') < 0
                && !UNCLEAR.matcher(predicate).find()
                && DateMentions.find(predicate).isEmpty()
                && DateMentions.find(clause.subjectWords()).isEmpty()
                && (clause.isPassive()
                        ? PARTICIPLE.matcher(predicate).matches()
                        : predicate.length() > 2 || NEEDS_NOTHING.contains(clause.verb()));
        return good ? Optional.of(new Happening(clause, predicate, date, end)) : Optional.empty();
    }

    /// Whether its verb, with the participle where it is in the passive, tells of nothing that happened.
    static boolean isNoEvent(Clause clause, String predicate) {
        var verb = clause.isPassive()
                ? clause.verb() + " " + predicate.replaceFirst("^((?:\\p{Ll}+ly )?\\S+).*", "$1")
                : clause.verb();
        return NO_EVENT.matcher(verb).find();
    }

    /// Whether it can be asked with "did".
    boolean isAskable() {
        return clause.hasBase();
    }

    /// Whether a long text names nothing of it so often, but for places: what it names once stands in a list.
    boolean isMinor(ReadText read, int mentions) {
        return read.text().body().length() > LONG
                && read.names(clause.sentence()).stream()
                        .map(Name.Mention::name)
                        .filter(name -> !name.isOf("place"))
                        .noneMatch(name -> read.names().count(name) >= mentions);
    }

    /// The date, no finer than a year.
    HistoricalDate yearAtMost() {
        return switch (date.date().precision()) {
            case DAY, MONTH -> new HistoricalDate(date.date().start().withDayOfYear(1), DatePrecision.YEAR);
            case YEAR, DECADE, CENTURY -> date.date();
        };
    }

    /// The question that asks when.
    String question(DatePrecision precision) {
        var when = switch (precision) {
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
