package org.lectern.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.CourseBound;
import org.lectern.accounts.CourseBounds;
import org.lectern.accounts.Setting;

/// What courses say about the settings of their learners.
@ApplicationScoped
class CoursesBounds implements CourseBounds {

    private static final String OF_LEARNER = """
            select c.name, b.setting, b.least, b.most, b.usual
            from enrolment e join course c on c.id = e.course_id join course_bound b on b.course_id = c.id
            where e.learner_id = ?1 and e.ended_at is null and c.archived_at is null
            order by e.joined_at, c.id""";

    private static final String OF_COURSE = """
            select c.name, b.setting, b.least, b.most, b.usual
            from course c join course_bound b on b.course_id = c.id where c.id = ?1""";

    private static final String LEARNERS = """
            select e.learner_id from enrolment e where e.course_id = ?1 and e.ended_at is null order by e.learner_id""";

    private static final String SET = """
            insert into course_bound (course_id, setting, least, most, usual) values (?1, ?2, ?3, ?4, ?5)
            on conflict (course_id, setting)
            do update set least = excluded.least, most = excluded.most, usual = excluded.usual""";

    private final Session database;
    private final Accounts accounts;

    CoursesBounds(Session database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public List<CourseBound> of(UUID learner) {
        return read(OF_LEARNER, learner).toList();
    }

    /// What one course says, in no order.
    List<CourseBound> ofCourse(UUID course) {
        return read(OF_COURSE, course).toList();
    }

    /// Replaces what a course says.
    void set(UUID course, List<CourseBound> bounds) {
        for (var bound : bounds) {
            database.createNativeMutationQuery(SET)
                    .setParameter(1, course)
                    .setParameter(2, bound.setting().slug())
                    .setParameter(3, bound.least(), Integer.class)
                    .setParameter(4, bound.most(), Integer.class)
                    .setParameter(5, bound.usual(), Integer.class)
                    .executeUpdate();
        }
    }

    /// Brings the settings of everybody in a course within what their courses allow.
    void keepWithin(UUID course) {
        if (ofCourse(course).isEmpty()) {
            return;
        }
        var learners = database.createNativeQuery(LEARNERS, UUID.class)
                .setParameter(1, course)
                .getResultList();
        learners.forEach(this::keepLearnerWithin);
    }

    /// The same for one learner.
    void keepLearnerWithin(UUID learner) {
        var bounds = of(learner);
        if (!bounds.isEmpty()) {
            accounts.keepWithin(learner, bounds);
        }
    }

    private Stream<CourseBound> read(String sql, UUID id) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .map(row -> new CourseBound(
                        (String) row[0], Setting.of((String) row[1]), (Integer) row[2], (Integer) row[3], (Integer)
                                row[4]));
    }
}
