package org.lectern.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.bank.Finding.Level;
import org.lectern.bank.Proposals.Look;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextDetails;

/// Holds proposals on one text to the rules of a bank, without a database.
public final class ProposalCheck {

    private static final String ABOUT = "text";

    /// What a proposal leaves to whoever accepts it.
    private static final String NOT_YET = "B5";

    private final String source;
    private final SourceText text;
    private final List<KnownEntity> entities;

    /// @param source the id of the text
    public ProposalCheck(String source, SourceText text, List<KnownName> names) {
        this.source = source;
        this.text = text;
        this.entities = names.stream().map(KnownName::entity).toList();
    }

    /// What is to be said of each, in their order.
    public List<Look> looks(List<Proposal> proposals) {
        var known = files(List.of());
        var words = new CitedWords(Map.of(source, text));
        var read = new ArrayList<ReadForm>();
        for (var i = 0; i < proposals.size(); i++) {
            read.add(ReadForm.of("draft-%d".formatted(i + 1), proposals.get(i).form(), known, words));
        }
        var advice =
                advice(read.stream().flatMap(form -> form.question().stream()).toList());
        return read.stream()
                .map(form -> new Look(
                        form.problems(),
                        form.question()
                                .map(question -> advice.getOrDefault(question.id(), List.of()))
                                .orElse(List.of())))
                .toList();
    }

    private Map<String, List<Advice>> advice(List<WrittenQuestion> questions) {
        var files = files(questions);
        var check = new TextCheck(files, Map.of(source, text));
        var evidence = new HashMap<String, Evidence>();
        questions.forEach(question -> evidence.put(question.id(), check.of(question)));
        var bank = new CheckedBank(files, evidence, Map.of());
        return BankCheck.RULES.stream()
                .filter(rule -> !rule.id().equals(NOT_YET))
                .flatMap(rule -> rule.check().apply(bank))
                .filter(finding -> finding.question() != null)
                .collect(Collectors.groupingBy(
                        finding -> Optional.ofNullable(finding.question()).orElse(""),
                        Collectors.mapping(
                                finding -> Advice.of(finding, finding.level() == Level.E), Collectors.toList())));
    }

    private BankFiles files(List<WrittenQuestion> questions) {
        var details = new TextDetails(
                null,
                null,
                "en",
                "",
                "",
                null,
                Map.of(Voice.AUTHOR.slug(), "", Voice.EDITOR.slug(), "", Voice.QUOTED.slug(), ""),
                List.of());
        return new BankFiles(
                List.of(new Source(source, source, "", text.sha256(), details, new Place("", 0))),
                entities,
                List.of(new KnownTag(ABOUT, ABOUT, new Place("", 0))),
                questions,
                AnchorLock.EMPTY,
                List.of(),
                "");
    }
}
