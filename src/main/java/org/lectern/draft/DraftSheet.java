package org.lectern.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.bank.Advice;
import org.lectern.bank.QuestionSheet;
import org.lectern.web.Option;

/// All that the page of a draft shows.
///
/// @param state `open`, `accepted` or `rejected`
/// @param became the id of the question that it became; empty where it became none
/// @param question as a learner would get it; empty where it cannot be read
/// @param before the path of the draft before it; empty where there is none
/// @param after the path of the draft behind it
/// @param undo the path that takes the last decision back
/// @param problem why it was not accepted just now
public record DraftSheet(
        Whole whole,
        int number,
        String state,
        String became,
        String reason,
        String stem,
        String type,
        Optional<QuestionSheet> question,
        List<Advice> advice,
        Source source,
        String before,
        String after,
        String undo,
        String problem) {

    /// The text that is drafted from, and how far its drafts are judged.
    ///
    /// @param letterKeys whether letters on their own do something
    public record Whole(
            UUID id,
            String title,
            String language,
            String bank,
            long judged,
            long accepted,
            long all,
            boolean letterKeys) {

        public String path() {
            return OneImportPage.path(id);
        }

        /// "12 of 40".
        public String progress() {
            return "%d of %d".formatted(judged, all);
        }
    }

    /// What a draft stands on.
    ///
    /// @param before the paragraph before it; empty where there is none
    /// @param head the words of its paragraph before those that are cited
    public record Source(
            int paragraph,
            String why,
            String found,
            String before,
            String head,
            String cited,
            String tail,
            String after) {}

    public boolean isOpen() {
        return state.equals(ImportDraft.OPEN);
    }

    public boolean isAccepted() {
        return state.equals(ImportDraft.ACCEPTED);
    }

    public String path() {
        return "%s/drafts/%d".formatted(whole.path(), number);
    }

    /// The form of the question, filled in.
    public String edit() {
        return "/teach/banks/%s/questions/begun/%s".formatted(whole.bank(), new Judging.Key(whole.id(), number));
    }

    public List<Option> reasons() {
        return RejectionReason.options();
    }
}
