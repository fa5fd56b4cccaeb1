package org.lectern.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a sentence can be understood by somebody who sees nothing else of its text.
final class Standing {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 260;

    private static final Pattern SHAPE = Pattern.compile("^[\\p{Lu}\\d].*[^.]\\.$", Pattern.DOTALL);
    private static final Pattern SIGNS = Pattern.compile("[\\[\\]{}<>*_|#\\\\^=@~]|\\.\\.|\\. \\.|…|:$|--|www|http");

    /// Words that point at what stands elsewhere, or at the time of writing, or at whoever writes.
    private static final Pattern POINTING = Pattern.compile(
            "\\b(?:(?<!War )I|[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|[Hh]ere|above|below|aforementioned"
                    + "|[Tt]he (?:former(?! \\p{Lu})|latter|same|following|other|others|rest|above|present)|[Tt]oday|[Nn]ow|[Cc]urrent|[Cc]urrently|[Rr]ecently|[Yy]esterday|[Tt]omorrow"
                    + "|ago|[Ll]ast (?:year|month|week|night)|[Nn]ext (?:year|month|week)|[Tt]onight|so far|to date|at present|[Aa]t (?:this|that) time"
                    + "|section|chapter|page|appendix|FAQ|see|footnote)\\b|\\b[Tt]hat (?:year|day|month|time|same|same year)\\b");

    /// What is supposed is not asked as a fact.
    private static final Pattern SUPPOSING = Pattern.compile(
            "\\b(?:[Ii]f|would|could|might|may|perhaps|probably|possibly|presumably|allegedly|supposedly|apparently|seems?|seemed|should|must|unlikely|likely)\\b");

    /// Words by which whoever writes judges.
    private static final Pattern JUDGING = Pattern.compile(
            "\\b(?:(?:un)?fortunately|sadly|tragically|ironically|predictably|(?:in)?correctly|rightly|wrongly|clearly|obviously|undoubtedly"
                    + "|infamous(?:ly)?|notorious(?:ly)?|brilliant(?:ly)?|excellent|masterful|superb|wonderful|magnificent|admirabl[ey]|disastrous(?:ly)?"
                    + "|shameful(?:ly)?|heroic(?:ally)?|so-called|betray(?:ed|al|s)?|slaughter(?:ed|s)?|cannot|of course|for example|for instance"
                    + "|in fact|as well known|important(?:ly)?|significant(?:ly)?|passionate|powerful|classic|distinguished|genuine(?:ly)?"
                    + "|true|truly|real|really|merely|simply|just|comments?|rhetoric|myths?|lies?|wonderfully|best|worst|better|worse)\\b");

    private static final Pattern OF_A_PERSON =
            Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself)\\b");
    private static final Pattern OF_A_THING = Pattern.compile("\\b(?:[Ii]t|[Ii]ts|[Ii]tself)\\b");
    private static final Pattern OF_MANY = Pattern.compile("\\b(?:[Tt]hey|[Tt]heir|[Tt]hem|[Tt]hemselves)\\b");

    private static final Set<String> GOES_ON = Set.of(
            "however",
            "but",
            "and",
            "or",
            "thus",
            "therefore",
            "hence",
            "so",
            "then",
            "yet",
            "also",
            "moreover",
            "furthermore",
            "nevertheless",
            "instead",
            "meanwhile",
            "similarly",
            "again",
            "both",
            "another",
            "other",
            "others",
            "some",
            "many",
            "most",
            "one",
            "indeed",
            "finally",
            "consequently",
            "later",
            "afterwards",
            "likewise",
            "rather",
            "still",
            "there",
            "while",
            "although",
            "though",
            "because",
            "since",
            "when",
            "as",
            "like",
            "unlike",
            "even",
            "only",
            "not",
            "no",
            "nor",
            "for",
            "perhaps",
            "soon",
            "once",
            "next",
            "first",
            "second",
            "third",
            "besides",
            "additionally",
            "conversely",
            "accordingly",
            "subsequently",
            "eventually",
            "all",
            "each",
            "every",
            "its",
            "two",
            "three",
            "several",
            "few",
            "what",
            "which",
            "who",
            "why",
            "how",
            "where",
            "yes",
            "needless",
            "clearly",
            "obviously",
            "unsurprisingly",
            "significantly",
            "ironically");

    private Standing() {}

    /// Whether it is a whole sentence that points at nothing outside it and supposes nothing.
    static boolean isAlone(ReadText read, Sentence sentence) {
        var text = sentence.text();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && !SIGNS.matcher(text).find()
                && isEven(text)
                && !goesOn(text)
                && !POINTING.matcher(text).find()
                && !SUPPOSING.matcher(text).find()
                && pronounsFollowNames(read, sentence);
    }

    static boolean goesOn(String text) {
        return GOES_ON.contains(text.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// Whether words point at what stands elsewhere, at the time of writing, or at whoever speaks.
    static boolean pointsAway(String words) {
        return POINTING.matcher(words).find();
    }

    /// Whether whoever writes passes judgement on what is told.
    static boolean judges(String text) {
        return JUDGING.matcher(text).find();
    }

    /// Whether a phrase points outside itself.
    static boolean points(String phrase) {
        return POINTING.matcher(phrase).find()
                || OF_A_PERSON.matcher(phrase).find()
                || OF_A_THING.matcher(phrase).find()
                || OF_MANY.matcher(phrase).find();
    }

    private static boolean isEven(String text) {
        return count(text, '(') == count(text, ')')
                && count(text, '“') == count(text, '”')
                && count(text, '"') % 2 == 0;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static boolean pronounsFollowNames(ReadText read, Sentence sentence) {
        var names = read.names(sentence);
        var thing = names.stream()
                .filter(mention -> !mention.name().isPerson())
                .mapToInt(Name.Mention::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        var any = names.stream().mapToInt(Name.Mention::start).min().orElse(Integer.MAX_VALUE);
        var person = names.stream()
                .filter(mention -> mention.name().isPerson())
                .mapToInt(Name.Mention::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        return follow(OF_A_PERSON, sentence, person)
                && follow(OF_A_THING, sentence, thing)
                && follow(OF_MANY, sentence, any);
    }

    private static boolean follow(Pattern pronoun, Sentence sentence, int first) {
        var found = pronoun.matcher(sentence.text());
        return !found.find() || first < sentence.start() + found.start();
    }
}
