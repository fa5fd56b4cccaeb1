package org.lectern.progress;

import java.util.List;
import org.lectern.progress.Shelf.Book;

/// All that the page of a text shows.
///
/// @param sheet the page of it
/// @param levels how many passages of the whole text are at which level
/// @param found what looking for words has come to
/// @param glossary what is known of the names on the page
/// @param ahead the day at which one looks
/// @param asks whether the reader makes questions
record Reading(
        Book book,
        ReaderSheet sheet,
        List<LevelCount> levels,
        Found found,
        List<Glossary.Group> glossary,
        Ahead ahead,
        boolean asks) {

    /// A day ahead, as the text shows it.
    ///
    /// @param recall the mean probability of recall on that day of all that is asked about the text
    record Ahead(Horizon horizon, Forgetting forgetting, double recall) {

        /// Whether there is anything to forget, or to learn by then.
        public boolean shows() {
            return horizon.hasPlan() || !forgetting.cards().isEmpty();
        }

        public String sentence() {
            return horizon.sentence(recall, forgetting.questions());
        }
    }

    /// Whether the reader can make cards of her own from its words: of texts that everybody may read, so that no
    /// words of others stay with her when she may no longer see them.
    public boolean makes() {
        return book.here() && !book.brought();
    }
}
