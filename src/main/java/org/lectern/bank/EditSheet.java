package org.lectern.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// All that the page of a form shows.
///
/// @param action where the form goes
/// @param seen the count of edits that the form was made from
/// @param saved a sentence about what was just done; empty for nothing
/// @param theirs what somebody else changed since the form was opened
/// @param upstream what the files say otherwise
public record EditSheet(
        String action,
        String bank,
        String bankTitle,
        String question,
        int seen,
        int version,
        QuestionForm form,
        FormLists lists,
        Problems problems,
        List<Advice> advice,
        List<SourcePane> panes,
        Optional<QuestionSheet> preview,
        String saved,
        List<QuestionDiff.Line> theirs,
        List<QuestionDiff.Line> upstream) {

    public boolean isNew() {
        return version == 0;
    }

    public boolean isStale() {
        return !theirs.isEmpty();
    }

    public List<Advice> adviceAt(String field) {
        return advice.stream().filter(one -> one.field().equals(field)).toList();
    }

    /// Advice that can be answered with a reason why it does not hold here.
    ///
    /// @param prefix of its fields
    /// @param said the advice; of advice that was answered before its rule alone is known
    public record Waiver(String prefix, String rule, String reason, String said) {}

    /// What was answered before, and what can be.
    public List<Waiver> waivers() {
        var rows = form.filled("waive");
        var answered = rows.stream()
                .map(row -> new Waiver(row.name(), row.at("rule"), row.at("reason"), ""))
                .toList();
        var next = rows.isEmpty() ? 0 : rows.getLast().number();
        var open = advice.stream()
                .filter(Advice::asksForReason)
                .filter(one -> answered.stream().noneMatch(waiver -> waiver.rule.equals(one.rule())))
                .collect(Collectors.toMap(Advice::rule, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var waivers = new ArrayList<>(answered);
        open.values().stream()
                .limit(QuestionForm.MOST_ROWS - next)
                .forEach(one -> waivers.add(new Waiver(
                        "waive-" + (next + waivers.size() - answered.size() + 1), one.rule(), "", one.message())));
        return waivers;
    }

    /// What is said of fields that this form does not have.
    public List<Advice> otherAdvice() {
        return advice.stream()
                .filter(one -> !FormProblems.fields().contains(one.field()))
                .toList();
    }

    /// In a sentence: how many things keep it from being published.
    public String verdict() {
        return verdict(advice);
    }

    static String verdict(List<Advice> advice) {
        var blocking = advice.stream().filter(Advice::blocks).count();
        var other = advice.size() - blocking;
        return Stream.of(
                        blocking == 0
                                ? "Nothing keeps it from being published."
                                : blocking == 1
                                        ? "One thing keeps it from being published."
                                        : blocking + " things keep it from being published.",
                        other == 0 ? "" : other == 1 ? "One piece of advice." : other + " pieces of advice.")
                .filter(sentence -> !sentence.isEmpty())
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    /// What can be said of a statement.
    public List<Option> truths() {
        return List.of(new Option("", "–"), new Option("true", "true"), new Option("false", "false"));
    }

    public String value(String field, String usual) {
        return form.has(field) ? form.at(field) : Objects.requireNonNull(usual);
    }
}
