package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.bank.Finding.Level;

/// Whether anchors.lock.json says what the texts say; where they are not there, whether it knows the bank as it is now.
final class LockCheck {

    private static final Place LOCK = new Place(AnchorLock.FILE, 1);

    private LockCheck() {}

    static Stream<Finding> findings(BankFiles files, TextCheck text) {
        var found = new ArrayList<Finding>();
        var asked = files.questions().stream()
                .filter(question -> question.status() != Status.RETIRED)
                .toList();
        asked.forEach(question -> question(files, text, question, found));
        var known = asked.stream().map(WrittenQuestion::id).toList();
        files.lock().questions().keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> found.add(outdated("it has the question %s, which is not asked".formatted(id))));
        if (!files.lock().descriptions().equals(TextCheck.descriptionsHash(files))) {
            found.add(outdated("sources.yaml, entities.yaml or tags.yaml has changed since it was written"));
        }
        text.sources().forEach((id, source) -> {
            if (!source.equals(files.lock().sources().get(id))) {
                found.add(outdated("what it says of the source %s does not hold".formatted(id)));
            }
        });
        return found.stream();
    }

    private static void question(BankFiles files, TextCheck text, WrittenQuestion question, List<Finding> found) {
        if (text.covers(question)) {
            if (text.of(question).isAnchored()
                    && !text.locked(question).equals(files.lock().questions().get(question.id()))) {
                found.add(Finding.about(
                        question,
                        Level.E,
                        "LOCK",
                        "anchors.lock.json is out of date for it: run `lectern bank anchor`"));
            }
        } else if (files.locked(question).isEmpty()) {
            found.add(
                    Finding.about(
                            question,
                            Level.E,
                            "LOCK",
                            "its text is not given, and anchors.lock.json does not know it as it is now: run `lectern bank anchor` where the texts are"));
        }
    }

    private static Finding outdated(String message) {
        return Finding.at(LOCK, Level.E, "LOCK", message + ": run `lectern bank anchor`");
    }
}
