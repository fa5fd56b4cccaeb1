package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.DateMentions;
import org.lectern.texts.SourceText;

/// A text with what was found in it.
///
/// @param sentences of its body
/// @param notes its footnotes
record ReadText(
        SourceText text,
        String source,
        List<SortedPassage> passages,
        List<Sentence> sentences,
        List<SortedPassage> notes,
        Names names) {

    /// What a number is of, where it is no year.
    private static final Pattern COUNTED = Pattern.compile(
            " ?(?:%|,\\d|people|men|women|(?!was|has|does|towards|afterwards|onwards|perhaps|versus|thus|as|its|is)\\p{Ll}{2,}s\\b)");

    static ReadText of(SourceText text, String source, Known known) {
        var passages = new Sorting(text).passages();
        var body = sentences(passages, PassageKind.BODY);
        var notes = sentences(passages, PassageKind.FOOTNOTE);
        var all = new ArrayList<>(body);
        all.addAll(notes);
        all.sort(Comparator.comparingInt(Sentence::start));
        return new ReadText(
                text,
                source,
                passages,
                body,
                passages.stream()
                        .filter(sorted -> sorted.kind() == PassageKind.FOOTNOTE)
                        .toList(),
                new Names(text, all, known));
    }

    private static List<Sentence> sentences(List<SortedPassage> passages, PassageKind kind) {
        return passages.stream()
                .filter(sorted -> sorted.kind() == kind)
                .map(SortedPassage::passage)
                .peek(_ -> Deadline.check())
                .flatMap(passage -> Sentence.of(passage.number(), passage.start(), passage.text()).stream())
                .toList();
    }

    List<Name.Mention> names(Sentence sentence) {
        return names.within(sentence.start(), sentence.end());
    }

    /// The name that covers exactly these words of a sentence.
    Optional<Name> named(Sentence sentence, int from, int to) {
        return names.within(sentence.start() + from, sentence.start() + to).stream()
                .filter(mention -> mention.start() == sentence.start() + from && mention.end() == sentence.start() + to)
                .map(Name.Mention::name)
                .findFirst();
    }

    /// The dates of a sentence that can hardly be anything else, by offsets in the sentence.
    static List<DateMentions.Mention> dates(Sentence sentence) {
        return DateMentions.find(sentence.text()).stream()
                .filter(date -> isSure(sentence.text(), date)
                        && !BEFORE_CHRIST
                                .matcher(sentence.text().substring(date.end()))
                                .find())
                .toList();
    }

    /// Of these years the program knows none.
    private static final Pattern BEFORE_CHRIST = Pattern.compile("^,? ?(?:B\\.?C\\.?(?:E\\.?)?|C\\.?E\\.?|A\\.?D)\\b");

    /// A bare number of four figures is a year after a word that goes before years, or in brackets.
    private static boolean isSure(String text, DateMentions.Mention date) {
        var words = text.substring(date.start(), date.end());
        if (!words.matches("\\d{4}(?:-\\d\\d)?")) {
            return true;
        }
        var before = text.substring(0, date.start());
        var year = Integer.parseInt(words.substring(0, 4));
        return year >= 1000
                && year <= 2099
                && before.matches(
                        "(?si).*\\b(?:in|of|since|until|till|from|by|during|after|before|between|and|to|early|late|mid|year|about|around|circa|spring|summer|autumn|fall|winter|november|october)[ -](?:the year )?$|.*[(–—-]$")
                && !COUNTED.matcher(text.substring(date.end())).lookingAt();
    }
}
