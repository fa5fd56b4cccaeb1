package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import org.lectern.bank.QuestionContent.Cloze;
import org.lectern.bank.QuestionContent.Number;
import org.lectern.bank.QuestionContent.Short;
import org.lectern.web.Refusal;

/// One more way to type the right answer.
final class Acceptance {

    private Acceptance() {}

    /// The question with the answer among those that are right.
    ///
    /// @throws Refusal 409 where its answer is not typed
    static QuestionDefinition of(QuestionDefinition question, String answer) {
        var typed = answer.strip();
        if (typed.isEmpty() || typed.length() > Response.LONGEST) {
            throw new Refusal(409, "There is no such answer to accept.");
        }
        return question.with(
                switch (question.content()) {
                    case Cloze(var stem, var accepted) -> new Cloze(stem, with(accepted, typed));
                    case Short(var stem, var accepted) -> new Short(stem, with(accepted, typed));
                    case Number(var stem, var number, var unit, var tolerance, var accept) ->
                        new Number(stem, number, unit, tolerance, with(accept, typed));
                    default -> throw new Refusal(409, "Only answers that are typed as words or numbers can be added.");
                });
    }

    private static TypedAnswer with(TypedAnswer answer, String typed) {
        var folded = TypedText.normalise(typed);
        var reject = answer.reject().stream()
                .filter(text -> !TypedText.normalise(text).equals(folded))
                .toList();
        var known = answer.accepted().stream().map(TypedText::normalise).anyMatch(folded::equals);
        return new TypedAnswer(answer.text(), known ? answer.accept() : with(answer.accept(), typed), reject);
    }

    private static List<String> with(List<String> accept, String typed) {
        var all = new ArrayList<>(accept);
        if (accept.stream().map(TypedText::normalise).noneMatch(TypedText.normalise(typed)::equals)) {
            all.add(typed);
        }
        return List.copyOf(all);
    }
}
