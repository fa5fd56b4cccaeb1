package org.lectern.operations;

import java.util.ArrayList;
import java.util.List;

/// The list of a class of thirty, as a spreadsheet saves it in western Europe; two of its lines are wrong.
final class ClassList {

    /// The lines of the file that are wrong: the first line names the columns.
    static final int WITHOUT_A_NAME = 12;

    static final int WITH_A_WORD_FOR_A_NUMBER = 23;

    static final List<String> NAMES = List.of(
            "Anna Adler",
            "Björn Conrad",
            "Zoë Deniz",
            "Mia Ebert",
            "Noah Fuchs",
            "Lena Graf",
            "Paul Haas",
            "Ida Iversen",
            "Emil Jansen",
            "Klara König",
            "",
            "Jan Lang",
            "Ella Maier",
            "Finn Neumann",
            "Maja Otto",
            "Leon Peters",
            "Nora Quast",
            "Ben Richter",
            "Sofie Sauer",
            "Luca Thoma",
            "Jule Ulrich",
            "Tom Wolf",
            "Emma Vogt",
            "Max Weber",
            "Lilly Yilmaz",
            "Erik Zander",
            "Amira Aziz",
            "Oskar Braun",
            "Hanna Dietz",
            "Theo Engel");

    private ClassList() {}

    static String csv() {
        var lines = new ArrayList<>(List.of("Name;Section;Extra time"));
        for (var name : NAMES) {
            var extra = lines.size() + 1 == WITH_A_WORD_FOR_A_NUMBER ? "some" : "";
            lines.add("%s;10b;%s".formatted(name, extra));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
