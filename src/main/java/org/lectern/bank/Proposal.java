package org.lectern.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question that a program proposes, in the fields of the form in which people write one: `stem`, `answer`,
/// `wrong-1`, `wrong-1-why`, `cite-1-from` ...
///
/// @param fields by name, in the order in which they were put there
/// @param tags what it is about
public record Proposal(QuestionType type, Map<String, String> fields, List<String> tags) {

    public Proposal {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        tags = List.copyOf(tags);
    }

    /// What stands in a field, or an empty text.
    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    /// The same with another text in a field.
    public Proposal with(String field, String text) {
        var all = new LinkedHashMap<>(fields);
        all.put(field, text);
        return new Proposal(type, all, tags);
    }

    /// The same about these subjects.
    public Proposal about(List<String> others) {
        return new Proposal(type, fields, others);
    }

    QuestionForm form() {
        return new QuestionForm(type, fields, tags);
    }
}
