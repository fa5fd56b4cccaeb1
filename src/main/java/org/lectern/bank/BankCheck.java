package org.lectern.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.bank.AnchorLock.LockedSource;
import org.lectern.bank.Finding.Level;
import org.lectern.texts.SourceText;

/// Holds a bank to its rules. Texts that are given are read; for the others anchors.lock.json says what was found in
/// them.
final class BankCheck {

    static final List<Rule> RULES = Stream.of(
                    SourceRules.RULES,
                    SpeakerRules.RULES,
                    OptionRules.RULES,
                    GiveAwayRules.RULES,
                    AnswerRules.RULES,
                    StemRules.RULES,
                    BankRules.RULES)
            .flatMap(List::stream)
            .toList();

    private BankCheck() {}

    /// All findings in the order of files and lines; what is waived is left out.
    ///
    /// @param texts those that are given, by id of source
    static List<Finding> findings(BankFiles files, Map<String, SourceText> texts) {
        return findings(files, new TextCheck(files, texts));
    }

    static List<Finding> findings(BankFiles files, TextCheck text) {
        var bank = checked(files, text);
        var waivers = new Waivers(files);
        return Stream.of(
                        files.faults().stream(),
                        LockCheck.findings(files, text),
                        RULES.stream().flatMap(rule -> rule.check().apply(bank)))
                .flatMap(findings -> findings)
                .filter(finding -> !waivers.cover(finding))
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }

    /// What the texts, or the lock in their place, say of each question.
    static CheckedBank checked(BankFiles files, TextCheck text) {
        var evidence = new HashMap<String, Evidence>();
        for (var question : files.questions()) {
            if (text.covers(question)) {
                evidence.put(question.id(), text.of(question));
            } else {
                files.locked(question).ifPresent(locked -> evidence.put(question.id(), Evidence.of(locked)));
            }
        }
        var sources = new HashMap<String, LockedSource>(files.lock().sources());
        sources.putAll(text.sources());
        return new CheckedBank(files, evidence, sources);
    }

    /// Only what warns can be waived.
    private static final class Waivers {

        private final Map<String, HashSet<String>> rules = new HashMap<>();

        Waivers(BankFiles files) {
            files.questions()
                    .forEach(question -> rules.put(
                            question.id(),
                            new HashSet<>(question.definition().waive().keySet())));
        }

        boolean cover(Finding finding) {
            return finding.level() == Level.W
                    && finding.question() != null
                    && rules.getOrDefault(finding.question(), new HashSet<>()).contains(finding.rule());
        }
    }

    /// The lock as the given texts would have it written.
    static AnchorLock lock(BankFiles files, TextCheck text) {
        var questions = new HashMap<String, AnchorLock.LockedQuestion>();
        var asked = new ArrayList<>(files.questions());
        asked.removeIf(question -> question.status() == Status.RETIRED);
        asked.forEach(question -> questions.put(question.id(), text.locked(question)));
        return new AnchorLock(text.sources(), TextCheck.descriptionsHash(files), questions);
    }
}
