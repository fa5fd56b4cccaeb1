package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.web.Picture;

/// Works out what the page of an exam shows.
@ApplicationScoped
class ExamSheets {

    private final ExamPlanning planning;
    private final StudyQuestions questions;
    private final ExamTexts texts;

    ExamSheets(ExamPlanning planning, StudyQuestions questions, ExamTexts texts) {
        this.planning = planning;
        this.questions = questions;
        this.texts = texts;
    }

    /// @param ahead the day at which one looks ahead in its texts
    ExamSheet of(Situation here, Exam exam, @Nullable String ahead) throws SQLException {
        var plan = planning.plan(here);
        for (var one : plan.planned()) {
            if (one.exam().id().equals(exam.id()) && one.deck().size() > 0) {
                return sheet(here, plan, one, ahead);
            }
        }
        var deck = planning.deck(here, exam.cards());
        return sheet(here, exam, deck, List.of(), List.of(), null, false, ExamTexts.Ahead.NONE);
    }

    private ExamSheet sheet(Situation here, JointPlan plan, JointPlan.Planned one, @Nullable String ahead) {
        var picture = new DaysAhead(one.exam().date(), one.forecast().days()).picture();
        boolean others = plan.planned().size() > 1;
        var unmet = unmet(one.forecast().unmet());
        var following = new Following(plan.planned());
        return sheet(
                here,
                one.exam(),
                one.deck(),
                alternatives(plan, one),
                unmet,
                picture,
                others,
                texts.ahead(one.exam(), one.deck().questions(), following, ahead));
    }

    private static ExamSheet sheet(
            Situation here,
            Exam exam,
            PlanDeck deck,
            List<Alternative> alternatives,
            List<StudyQuestion> unmet,
            @Nullable Picture picture,
            boolean others,
            ExamTexts.Ahead texts) {
        return new ExamSheet(
                exam,
                ExamLine.when(exam, here.today()),
                deck.size(),
                deck.deck().newCards(),
                alternatives,
                unmet,
                picture,
                here.dueOf(exam.cards().written()),
                here.learner().minutesADay(),
                others,
                texts);
    }

    private static List<Alternative> alternatives(JointPlan plan, JointPlan.Planned one) {
        int own = one.exam().minutes();
        return Alternative.beside(own).stream()
                .map(minutes -> minutes == own
                        ? Alternative.of(one.forecast(), true)
                        : Alternative.of(plan.with(one, minutes), false))
                .toList();
    }

    private List<StudyQuestion> unmet(List<String> ids) {
        var versions = questions.currentVersions(ids);
        var refs = ids.stream()
                .filter(versions::containsKey)
                .map(id -> new Ref(id, versions.get(id)))
                .toList();
        var found = questions.versions(refs);
        return refs.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
