package org.lectern.bank;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One loading of a bank: what is new, what has changed, what has vanished.
final class Loading {

    /// What there is to do.
    ///
    /// @param blocked the questions that break a rule that blocks publishing
    record Work(String bank, TextCheck text, Set<String> blocked, Instant now) {}

    private final Questions questions;
    private final Upstreams upstreams;
    private final Placing placing;
    private final Work work;
    private final BankFiles files;
    private final Map<String, Evidence> evidence;
    private final Map<String, Question> known;
    private final Map<String, QuestionVersion> versions;
    private int position;
    private int added;
    private int changed;
    private int retired;
    private int kept;

    Loading(Questions questions, Upstreams upstreams, Placing placing, Work work) {
        this.questions = questions;
        this.upstreams = upstreams;
        this.placing = placing;
        this.work = work;
        this.files = work.text().files();
        this.evidence = BankCheck.checked(files, work.text()).evidence();
        this.known = questions.of(work.bank()).stream().collect(Collectors.toMap(Question::id, question -> question));
        this.versions = questions.currentVersions(work.bank());
        this.position = questions.nextPosition();
    }

    BankLoaded run() {
        inOrderOfIntroduction().forEach(this::load);
        var written = files.questions().stream().map(WrittenQuestion::id).collect(Collectors.toSet());
        known.values().stream()
                .filter(question -> !written.contains(question.id()))
                .forEach(this::vanish);
        questions.flush();
        var served = (int) known.values().stream().filter(Question::isServed).count();
        var reviewed = (int) known.values().stream()
                .filter(question -> question.status() == Status.REVIEWED)
                .count();
        var unchanged = files.questions().size() - added - changed - kept;
        return new BankLoaded(work.bank(), added, changed, retired, kept, unchanged, served, reviewed - served);
    }

    /// Easy ones first, then as the texts go on.
    private List<WrittenQuestion> inOrderOfIntroduction() {
        return files.questions().stream()
                .sorted(Comparator.<WrittenQuestion>comparingInt(
                                question -> question.definition().difficulty())
                        .thenComparingInt(this::firstPlace)
                        .thenComparing(WrittenQuestion::id))
                .toList();
    }

    private int firstPlace(WrittenQuestion question) {
        return placing.places(evidence.get(question.id())).stream()
                .mapToInt(found -> found.start())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void load(WrittenQuestion written) {
        var question = known.get(written.id());
        if (question == null) {
            question = new Question(written.id(), work.bank(), position++);
            known.put(written.id(), question);
            questions.persist(question);
            keep(
                    question,
                    written,
                    new QuestionVersion(new QuestionVersion.Id(written.id(), 1), 1, written.definition(), work.now()));
            added++;
        } else {
            change(question, written, versions.get(written.id()));
        }
    }

    private void change(Question question, WrittenQuestion written, QuestionVersion current) {
        if (current.isLocal()) {
            kept++;
            upstreams.note(written, current, work.now());
            return;
        }
        if (comesAnew(question, written)) {
            question.introduceAt(position++);
        }
        if (question.status() != written.status() || !question.tags().equals(Set.copyOf(written.tags()))) {
            question.edited();
        }
        if (!current.is(written.definition())) {
            var next = current.next(written.definition(), work.now());
            question.revise(next.id().version());
            keep(question, written, next);
            changed++;
            return;
        }
        release(question, written);
        var citations = questions.citations(current.id());
        placing.place(
                current.definition().citations(),
                citations,
                evidence.get(written.id()),
                work.text().texts());
        question.serveIf(placing.areAllPlaced(citations));
    }

    /// At its old position a learner who is past it would never meet it.
    private static boolean comesAnew(Question question, WrittenQuestion written) {
        return question.comesAnew(written.status(), text(written));
    }

    private void keep(Question question, WrittenQuestion written, QuestionVersion version) {
        release(question, written);
        questions.getEntityManager().persist(version);
        var citations = placing.citations(version.id(), written.definition().citations());
        placing.place(
                written.definition().citations(),
                citations,
                evidence.get(written.id()),
                work.text().texts());
        citations.forEach(questions.getEntityManager()::persist);
        question.serveIf(placing.areAllPlaced(citations));
    }

    private void release(Question question, WrittenQuestion written) {
        question.standOn(text(written));
        question.tag(written.tags());
        question.release(written.status(), work.blocked().contains(written.id()));
    }

    private static @Nullable String text(WrittenQuestion written) {
        var citations = written.definition().citations();
        return citations.isEmpty() ? null : citations.getFirst().source();
    }

    private void vanish(Question question) {
        var current = versions.get(question.id());
        if (question.status() != Status.RETIRED && !current.isLocal()) {
            question.retire();
            retired++;
        }
    }
}
