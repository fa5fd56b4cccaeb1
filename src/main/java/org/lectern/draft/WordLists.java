package org.lectern.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Lists of words that the rules go by; each is a file beside this class.
final class WordLists {

    static final Set<String> GIVEN_NAMES = words("given-names.txt", " ");
    static final Set<String> ORDINARY = words("ordinary-words.txt", " ");
    static final Set<String> PLACES = words("places.txt", "\n");
    static final Set<String> ROLES = words("roles.txt", "\n");

    /// The base form of verbs by their past tense.
    static final Map<String, String> PAST_VERBS = pairs("past-verbs.txt");

    private static final Pattern ADJECTIVE_OF_A_PEOPLE = Pattern.compile(
            "(?:Afro-)?(?:Americ|Belgi|Bolivi|Bosni|Brazili|Bulgari|Cub|Egypti|Europe|Germ|Hungari|Indi|Irani|Itali|Kore"
                    + "|Mexic|Norwegi|Palestini|Peruvi|Prussi|Rom|Romani|Russi|Serbi|Syri|Ukraini|Venezuel|Austri|Argentini"
                    + "|Afric|Asi|Americ|Victori|Nigeri|Croati|Armeni|Georgi|Catal|Bavari|Australi|Canadi|Persi|Athen"
                    + "|Macedoni|Babyloni|Algeri|Colombi|Chile|Corsic)i?an"
                    + "|\\p{Lu}\\p{Ll}+(?:ish|ese)|French|Dutch|Greek|Czech|Swiss|Welsh|Scots|Soviet|Jewish|Arab|Arabic|Cossack|Slav|Norse|Basque|Christian|Muslim|Catholic|Protestant|British");

    private WordLists() {}

    /// Whether a word says to which people somebody belongs.
    static boolean isOfAPeople(String word) {
        return ADJECTIVE_OF_A_PEOPLE.matcher(word).matches();
    }

    private static Set<String> words(String file, String between) {
        var words = new LinkedHashSet<String>();
        for (var line : lines(file)) {
            for (var word : line.split(between)) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static Map<String, String> pairs(String file) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : lines(file)) {
            pairs.put(
                    line.substring(0, line.indexOf(' ')),
                    line.substring(line.indexOf(' ') + 1).strip());
        }
        return pairs;
    }

    private static Iterable<String> lines(String file) {
        try (var stream = WordLists.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
