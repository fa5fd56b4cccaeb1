package org.lectern.quizzes;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Kind;
import org.lectern.bank.QuestionSearch;
import org.lectern.bank.QuestionType;

/// Of which questions a place draws; what is null may be anything.
@Embeddable
record Criteria(
        @Nullable String textId,
        @Nullable String tagId,
        @Nullable QuestionType type,
        @Nullable Kind kind,
        @Nullable Integer difficulty) {

    static final Criteria ANY = new Criteria(null, null, null, null, null);

    QuestionSearch search() {
        return new QuestionSearch(textId, tagId, type, kind, difficulty, null);
    }
}
