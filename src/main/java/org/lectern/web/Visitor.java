package org.lectern.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who looks at a page, as far as the layout shows it.
///
/// @param id of the account, absent when nobody is signed in
/// @param role a role's name, empty when nobody is signed in
/// @param guest whether the account has no name and password of its own yet
/// @param theme `auto`, `light` or `dark`
public record Visitor(@Nullable UUID id, String name, String role, boolean guest, String theme) {

    public static final Visitor NOBODY = new Visitor(null, "", "", false, "auto");

    public boolean here() {
        return id != null;
    }
}
