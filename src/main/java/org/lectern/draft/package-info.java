/// Drafts of questions from any text, by rules: passages, what they mention, candidates, checks, ranking. A person
/// accepts, edits or rejects each draft. May use bank, texts, accounts and web.
@NullMarked
package org.lectern.draft;

import org.jspecify.annotations.NullMarked;
