package org.lectern.web;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/// Ids for what is made on the server: some words to know it by, and a chance that no two are alike.
public final class Slugs {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LONGEST_WORDS = 40;
    private static final int RANDOM_LETTERS = 8;

    private Slugs() {}

    public static String of(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() <= LONGEST_WORDS ? plain : plain.substring(0, LONGEST_WORDS);
        var slug = new StringBuilder(cut.replaceAll("^-+|-+$", ""));
        if (!slug.isEmpty()) {
            slug.append('-');
        }
        for (var i = 0; i < RANDOM_LETTERS; i++) {
            slug.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return slug.toString();
    }
}
