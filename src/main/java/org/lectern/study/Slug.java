package org.lectern.study;

import java.util.regex.Pattern;

/// The shape of a question's id. What has another shape names no question, and need not be looked for.
final class Slug {

    private static final int LONGEST = 64;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
