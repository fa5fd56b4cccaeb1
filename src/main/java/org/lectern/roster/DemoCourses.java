package org.lectern.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lectern.web.Ids;

/// The course of a demo, with the simulated learners in it since some weeks.
@ApplicationScoped
public class DemoCourses {

    private static final String ENROL = """
            insert into enrolment (learner_id, course_id, name, section, joined_at) values (?1, ?2, ?3, ?4, ?5)""";

    /// @param name by which the course knows her
    public record Member(UUID id, String name) {}

    private final Courses courses;

    DemoCourses(Courses courses) {
        this.courses = courses;
    }

    /// @param sections one beside the other, so that each has as many learners as the next
    public UUID make(
            String name, ZoneId zone, UUID instructor, List<Member> learners, List<String> sections, Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var course = new Course(Ids.make(since), name, zone, since);
            courses.persistAndFlush(course);
            courses.appoint(course.id(), instructor);
            for (int i = 0; i < learners.size(); i++) {
                courses.getEntityManager()
                        .createNativeQuery(ENROL)
                        .setParameter(1, learners.get(i).id())
                        .setParameter(2, course.id())
                        .setParameter(3, learners.get(i).name())
                        .setParameter(4, sections.get(i % sections.size()))
                        .setParameter(5, since)
                        .executeUpdate();
            }
            return course.id();
        });
    }
}
