package org.lectern.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may do. An account has one role, and each includes the ones before it: an instructor studies too, and
/// an administrator teaches and studies. So `@RolesAllowed` names the least role that is needed. Whose rows somebody
/// sees never depends on the role: queries are scoped by the account.
public final class Role {

    public static final String LEARNER = "learner";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMINISTRATOR = "administrator";

    /// From the least to the most.
    public static final List<String> ALL = List.of(LEARNER, INSTRUCTOR, ADMINISTRATOR);

    private Role() {}

    /// The role and all that it includes, less what a token's scope does not carry: one for studying is a learner's,
    /// one for teaching at most an instructor's.
    ///
    /// @param scope study or teach for a token, null for a device
    static Set<String> rights(String role, @Nullable String scope) {
        var held = ALL.indexOf(role);
        var carried = switch (scope) {
            case null -> ALL.size() - 1;
            case "teach" -> 1;
            default -> 0;
        };
        return Set.copyOf(ALL.subList(0, Math.min(held, carried) + 1));
    }
}
