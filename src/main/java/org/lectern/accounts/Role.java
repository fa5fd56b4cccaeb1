package org.lectern.accounts;

/// What somebody may do. The names stand in `@RolesAllowed`; an administrator does not study, an instructor may.
public final class Role {

    public static final String LEARNER = "learner";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
