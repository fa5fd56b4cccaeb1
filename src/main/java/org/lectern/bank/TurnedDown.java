package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A draft that a person turned down, as `rejected.yaml` of a bank has it, so that it does not come back.
///
/// @param start of the span of the text that it was made from, in UTF-16 units
/// @param end behind it
public record TurnedDown(String source, int start, int end, QuestionType type, String reason) {

    static final String FILE = "rejected.yaml";

    static TurnedDown read(Fields fields) {
        var read = new TurnedDown(
                fields.text("source"),
                number(fields, "start"),
                number(fields, "end"),
                fields.one(
                        "type",
                        QuestionType::of,
                        "one of "
                                + String.join(
                                        ", ",
                                        Stream.of(QuestionType.values())
                                                .map(QuestionType::slug)
                                                .toList()),
                        QuestionType.BASIC),
                fields.text("reason"));
        fields.done("a rejected draft");
        return read;
    }

    private static int number(Fields fields, String name) {
        var text = fields.text(name);
        if (!text.matches("[0-9]{1,9}")) {
            fields.wrong(name, name + " is a whole number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /// All of a file.
    static List<TurnedDown> all(String text, Faults faults) {
        var before = faults.count();
        var read = new ArrayList<TurnedDown>();
        YamlList.read(FILE, text, faults).forEach(fields -> read.add(TurnedDown.read(fields)));
        return faults.count() == before ? read : List.of();
    }
}
