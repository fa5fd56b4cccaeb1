package org.lectern.texts;

/// What a file holds beside its words, and a text does not keep.
enum Dropped {
    PICTURE("picture", "pictures"),
    TABLE("table, but for longer passages in it", "tables, but for longer passages in them"),
    FORMULA("formula", "formulas"),
    CODE("block of code", "blocks of code"),
    COMMENT("comment", "comments"),
    DELETION("deleted passage", "deleted passages"),
    CONTENTS("line of a table of contents", "lines of a table of contents"),
    RUNNING_HEAD("line at the head or foot of pages", "lines at the head or foot of pages"),
    SURROUNDINGS("menu, form or side column", "menus, forms or side columns");

    private final String one;
    private final String many;

    Dropped(String one, String many) {
        this.one = one;
        this.many = many;
    }

    String inWords(int count) {
        return count == 1 ? "1 " + one : count + " " + many;
    }
}
