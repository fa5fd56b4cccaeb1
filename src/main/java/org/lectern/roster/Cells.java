package org.lectern.roster;

import java.util.regex.Pattern;

/// Cells of a spreadsheet. One that begins like a formula would be worked out when the file is opened: it gets an
/// apostrophe before it, and loses it again where we read.
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    static String neutral(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
