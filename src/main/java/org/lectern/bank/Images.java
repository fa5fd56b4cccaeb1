package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The images of all banks.
@ApplicationScoped
class Images implements PanacheRepositoryBase<Image, UUID> {

    /// What a list shows of one; its bytes stay where they are.
    record Line(UUID id, int width, int height, String alt, String credit, long uses) {

        public String mark() {
            return ImageMark.write(id, alt, credit);
        }
    }

    private static final int MOST_SHOWN = 200;

    @Transactional
    List<Line> of(String bank) {
        return getEntityManager()
                .createQuery("""
                        select new org.lectern.bank.Images$Line(i.id, i.width, i.height, i.alt, i.credit,
                            (select count(*) from QuestionImage u where u.id.imageId = i.id))
                        from Image i where i.bankId = ?1 order by i.addedAt desc, i.id""", Line.class)
                .setParameter(1, bank)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /// Notes which images a question shows now.
    void shownBy(String question, Collection<UUID> images) {
        var entities = getEntityManager();
        entities.createQuery("delete from QuestionImage where id.questionId = ?1")
                .setParameter(1, question)
                .executeUpdate();
        images.stream()
                .filter(image -> count("id", image) > 0)
                .forEach(image -> entities.persist(new QuestionImage(question, image)));
    }

    /// Those of these that are there.
    Set<UUID> known(Collection<UUID> images) {
        return images.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("select id from Image where id in ?1", UUID.class)
                        .setParameter(1, images)
                        .getResultList());
    }

    /// The questions that show it; of those that learners may meet while studying, or all.
    @Transactional
    List<String> questionsWith(UUID image, boolean withheld) {
        return getEntityManager()
                .createQuery("""
                        select q.id from QuestionImage u join Question q on q.id = u.id.questionId
                        where u.id.imageId = ?1 and q.withheld = ?2 and q.status = org.lectern.bank.Status.REVIEWED""", String.class)
                .setParameter(1, image)
                .setParameter(2, withheld)
                .getResultList();
    }
}
