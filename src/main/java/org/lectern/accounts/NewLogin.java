package org.lectern.accounts;

import java.util.HashMap;
import java.util.Map;
import org.lectern.web.Problems;

/// What must hold of a name and a password that are chosen: the messages at the fields `name` and `password`.
final class NewLogin {

    static final Problems TAKEN =
            new Problems(Map.of("name", "This name is taken. Choose another, perhaps with your surname."));

    private NewLogin() {}

    static Problems problems(LoginName name, String password) {
        var found = new HashMap<String, String>();
        put(found, "name", name.problem());
        put(found, "password", PasswordRules.problem(password, name));
        return new Problems(Map.copyOf(found));
    }

    private static void put(Map<String, String> found, String field, String problem) {
        if (!problem.isEmpty()) {
            found.put(field, problem);
        }
    }
}
