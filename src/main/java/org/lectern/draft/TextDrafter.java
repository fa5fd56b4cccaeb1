package org.lectern.draft;

import java.util.ArrayList;
import java.util.Set;
import org.lectern.texts.SourceText;

/// Drafts by rules alone: what a text says outright of names, dates, words and speakers. It draws no conclusions.
public final class TextDrafter implements Drafter {

    @Override
    public Drafted draft(SourceText text, String source, Known known, Set<DraftKey> rejected) {
        Deadline.check();
        var read = ReadText.of(text, source, known);
        var notes = new Notes(read);
        var introductions = new Introductions(read);
        var events = new Events(read);
        var candidates = new ArrayList<Candidate>();
        candidates.addAll(notes.candidates());
        candidates.addAll(introductions.candidates());
        candidates.addAll(new Descriptions(read).candidates());
        candidates.addAll(new Terms(read).candidates());
        var happenings = events.happenings();
        candidates.addAll(events.candidates());
        candidates.addAll(new Gaps(read).candidates(happenings));
        candidates.addAll(new Quotations(read).candidates());
        candidates.addAll(new Sets(read).candidates(introductions, notes, happenings));
        return new Drafted(
                read.passages(),
                new Choosing(read, known, rejected).best(candidates),
                read.names().unknown());
    }
}
