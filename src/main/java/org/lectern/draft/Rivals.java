package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.texts.Passage;

/// Who else could have said what somebody is quoted with: other voices of the passages around, in the form of the key.
final class Rivals {

    /// The answer and the wrong ones, all with given names or all without.
    record Options(String key, List<Name> others, boolean bySurname) {

        String shown(Name other) {
            return bySurname ? other.surname() : other.label();
        }
    }

    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final int PASSAGES_AROUND = 20;
    private static final int OFTEN = 2;

    private static final Pattern LIFE = Pattern.compile("^,? \\((?:born )?(?<born>\\d{4}) ?[-–—] ?(?<died>\\d{4})\\)");
    private static final Pattern YEAR = Pattern.compile("\\b1\\d{3}\\b|\\b20\\d\\d\\b");

    private final ReadText read;
    private final List<Quotation> quotations;
    private final Map<String, Integer> used = new HashMap<>();

    Rivals(ReadText read, List<Quotation> quotations) {
        this.read = read;
        this.quotations = quotations;
    }

    /// Fewer than two others are none.
    Options of(Quotation quotation) {
        var key = quotation.speaker().name();
        var near = near(quotation);
        var full = near.stream()
                .filter(other -> other.label().indexOf(' ') > 0
                        && NameKinds.isTitled(other.label()) == NameKinds.isTitled(key.label()))
                .toList();
        var bySurname = key.label().indexOf(' ') < 0 || full.size() < FEWEST;
        var options = chosen(bySurname ? near : full, bySurname ? key.surname() : key.label(), bySurname);
        if (options.others().size() >= FEWEST) {
            options.others().forEach(other -> used.merge(other.label(), 1, Integer::sum));
        }
        return options;
    }

    private Options chosen(List<Name> near, String key, boolean bySurname) {
        var others = near.stream()
                .filter(other -> isAsLong(bySurname ? other.surname() : other.label(), key))
                .sorted(Comparator.comparingInt(other -> used.getOrDefault(other.label(), 0) / OFTEN))
                .limit(MOST)
                .toList();
        return new Options(key, others, bySurname);
    }

    /// Speakers of other words first, then whoever is named; the nearest first.
    private List<Name> near(Quotation quotation) {
        var speakers = new LinkedHashMap<String, Name>();
        quotations.stream()
                .filter(other -> Math.abs(other.passage() - quotation.passage()) <= PASSAGES_AROUND)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.start() - quotation.start())))
                .map(other -> other.speaker().name())
                .forEach(name -> speakers.putIfAbsent(letters(name), name));
        around(quotation).forEach(mention -> speakers.putIfAbsent(letters(mention.name()), mention.name()));
        var near = new ArrayList<>(speakers.values());
        near.removeIf(name -> letters(name).equals(letters(quotation.speaker().name()))
                || quotation.words().contains(name.surname())
                || !isPossible(name, quotation));
        return near;
    }

    /// One for names that differ in the places of their letters alone: most likely a slip.
    private static String letters(Name name) {
        return name.surname().chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private List<Name.Mention> around(Quotation quotation) {
        var passages = read.text().passages();
        var first = passages.get(Math.max(0, quotation.passage() - 1 - PASSAGES_AROUND));
        var last = passages.get(Math.min(passages.size(), quotation.passage() + PASSAGES_AROUND) - 1);
        return read.names().within(first.start(), last.end()).stream()
                .filter(mention ->
                        mention.name().isPerson() && read.names().count(mention.name()) > 1 && !isInAReference(mention))
                .sorted(Comparator.comparingInt(mention -> Math.abs(mention.start() - quotation.start())))
                .toList();
    }

    /// In brackets stands who wrote a book, or who is quoted by whom.
    private boolean isInAReference(Name.Mention mention) {
        var body = read.text().body();
        var start = read.text()
                .passageAt(mention.start(), mention.end())
                .map(Passage::start)
                .orElse(mention.start());
        var before = body.substring(start, mention.start());
        return before.lastIndexOf('[') > before.lastIndexOf(']') || before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /// Nobody who by the years in the text was not alive.
    private boolean isPossible(Name name, Quotation quotation) {
        var passage = read.text().passages().get(quotation.passage() - 1);
        var years = YEAR.matcher(passage.text())
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        return years.isEmpty()
                || read.names().all(name).stream().allMatch(mention -> {
                    var body = read.text().body();
                    var life = LIFE.matcher(body.substring(mention.end(), Math.min(body.length(), mention.end() + 40)));
                    return !life.find()
                            || years.stream()
                                    .anyMatch(year -> year >= Integer.parseInt(life.group("born"))
                                            && year <= Integer.parseInt(life.group("died")));
                });
    }

    private static boolean isAsLong(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        var shorter = Math.min(one.length(), other.length());
        return longer <= 15 || longer <= shorter * 1.25;
    }
}
