package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void includesTheRolesBefore() {
        assertThat(Role.rights(Role.LEARNER, null)).containsExactly(Role.LEARNER);
        assertThat(Role.rights(Role.INSTRUCTOR, null)).containsExactlyInAnyOrder(Role.LEARNER, Role.INSTRUCTOR);
        assertThat(Role.rights(Role.ADMINISTRATOR, null)).containsExactlyInAnyOrderElementsOf(Role.ALL);
    }

    @Test
    void givesATokenItsScopesRightsOnly() {
        assertThat(Role.rights(Role.ADMINISTRATOR, "study")).containsExactly(Role.LEARNER);
        assertThat(Role.rights(Role.ADMINISTRATOR, "teach")).containsExactlyInAnyOrder(Role.LEARNER, Role.INSTRUCTOR);
        assertThat(Role.rights(Role.LEARNER, "teach")).containsExactly(Role.LEARNER);
    }
}
