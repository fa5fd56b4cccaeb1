package org.lectern.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names to sign in with, made from the names of people: `anna.schmidt`, then `anna.schmidt2`.
final class Usernames {

    private static final int LONGEST = 60;

    private Usernames() {}

    /// The first and the last part of a name in small letters; Latin ones without accents.
    static String base(String name) {
        var parts = name.split("\\s*,\\s*", 2);
        var words = (parts.length == 2 ? parts[1] + " " + parts[0] : name)
                .toLowerCase(Locale.ROOT)
                .strip();
        var list = Arrays.stream(words.split("\\s+"))
                .map(Usernames::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        if (list.isEmpty()) {
            return "learner";
        }
        var base = list.size() == 1 ? list.getFirst() : list.getFirst() + "." + list.getLast();
        return base.length() > LONGEST ? base.substring(0, LONGEST) : base;
    }

    private static String plain(String word) {
        var letters = word.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
        var bare = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N}\\-]", "");
    }

    /// A free name for each of these people, different from one another.
    ///
    /// @param reserved names that others of the same list have
    /// @param taken which of some names are somebody's
    static List<String> forAll(
            List<String> names, Set<String> reserved, Function<Collection<String>, Set<String>> taken) {
        var used = new HashSet<>(reserved);
        var next = new HashMap<String, Integer>();
        var found = new String[names.size()];
        var open = java.util.stream.IntStream.range(0, names.size()).boxed().toList();
        while (!open.isEmpty()) {
            Map<Integer, String> tries = open.stream()
                    .collect(Collectors.toMap(Function.identity(), i -> propose(base(names.get(i)), next, used)));
            var gone = taken.apply(tries.values());
            tries.forEach((i, name) -> {
                if (!gone.contains(name)) {
                    found[i] = name;
                }
            });
            open = open.stream().filter(i -> gone.contains(tries.get(i))).toList();
        }
        return List.of(found);
    }

    private static String propose(String base, Map<String, Integer> next, Set<String> used) {
        while (true) {
            int number = next.merge(base, 1, Integer::sum);
            var name = number == 1 ? base : base + number;
            if (used.add(name)) {
                return name;
            }
        }
    }
}
