package org.lectern.bank;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.web.Option;
import org.lectern.web.Parameters;

/// A question that was begun in the reader: the words on which it shall stand, before there is a bank for it.
///
/// @param given by the names of the fields; what is empty is left out
record BegunQuestion(Map<String, String> given) {

    static BegunQuestion of(MultivaluedMap<String, String> sent) {
        var given = new LinkedHashMap<String, String>();
        for (var name : List.of("source", "paragraph", "exact", "from", "to")) {
            given.put(name, Parameters.given(sent.getFirst(name)).replace("\0", ""));
        }
        if (given.get("to").isEmpty() && given.get("exact").isEmpty()) {
            // First words alone are the whole passage.
            given.put("exact", given.get("from"));
            given.put("from", "");
        }
        given.values().removeIf(String::isEmpty);
        return new BegunQuestion(given);
    }

    public boolean isThere() {
        return !given.isEmpty();
    }

    public List<Option> fields() {
        return given.entrySet().stream()
                .map(field -> new Option(field.getKey(), field.getValue()))
                .toList();
    }

    /// Where it goes on, in a bank.
    public String address(String bank) {
        return Parameters.address("/teach/banks/" + bank + "/questions/new", given);
    }
}
