package org.lectern.progress;

import java.util.List;
import org.lectern.progress.Shelf.Book;

/// All that the page of a text shows.
///
/// @param levels how many passages are at which level
/// @param found what looking for words has come to
/// @param glossary what is known of the names in it
/// @param asks whether the reader makes questions
record Reading(
        Book book,
        List<ReaderParagraph> paragraphs,
        List<LevelCount> levels,
        Found found,
        List<Glossary.Group> glossary,
        boolean asks) {}
