package org.lectern.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The courses that a learner is in now; not those that she left, or was taken out of.
@ApplicationScoped
public class Attendance {

    /// @param extraTime in per cent of the usual time of a quiz
    /// @param archived whether nothing changes in the course any more
    public record Place(UUID course, String name, int extraTime, boolean archived) {}

    private static final String PLACES = """
            select c.id, c.name, e.extra_time, c.archived_at is not null
            from enrolment e join course c on c.id = e.course_id
            where e.learner_id = ?1 and e.ended_at is null order by lower(c.name), c.id""";

    private final Session database;

    Attendance(Session database) {
        this.database = database;
    }

    public List<Place> of(UUID learner) {
        return database.createNativeQuery(PLACES, Object[].class)
                .setParameter(1, learner)
                .getResultStream()
                .map(row -> new Place((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (Boolean) row[3]))
                .toList();
    }
}
