package org.lectern.quizzes;

import static org.lectern.web.Parameters.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Kind;
import org.lectern.bank.QuestionSearch;
import org.lectern.bank.QuestionType;
import org.lectern.web.Parameters;

/// What an instructor looks for among the questions, as the form says it. Missing or unknown values mean: any.
///
/// @param q words of the question
/// @param after the position of the last question of the page before
record Filter(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String text,
        @RestQuery @Nullable String tag,
        @RestQuery @Nullable String type,
        @RestQuery @Nullable String kind,
        @RestQuery @Nullable String difficulty,
        @RestQuery @Nullable String after) {

    static final int PAGE = 30;

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");

    /// The form's names for what a place draws from.
    static Filter of(Criteria criteria) {
        return new Filter(
                null,
                criteria.textId(),
                criteria.tagId(),
                criteria.type() == null ? null : criteria.type().slug(),
                criteria.kind() == null ? null : criteria.kind().slug(),
                criteria.difficulty() == null ? null : String.valueOf(criteria.difficulty()),
                null);
    }

    QuestionSearch search() {
        var criteria = criteria();
        return new QuestionSearch(
                criteria.textId(),
                criteria.tagId(),
                criteria.type(),
                criteria.kind(),
                criteria.difficulty(),
                words().isEmpty() ? null : words());
    }

    /// All but the words: a place does not draw by them.
    Criteria criteria() {
        return new Criteria(
                chosenText().isEmpty() ? null : chosenText(),
                chosenTag().isEmpty() ? null : chosenTag(),
                QuestionType.of(chosenType()).orElse(null),
                Kind.of(chosenKind()).orElse(null),
                chosenDifficulty().matches("[1-3]") ? Integer.valueOf(chosenDifficulty()) : null);
    }

    public String words() {
        return given(q);
    }

    public String chosenText() {
        return given(text);
    }

    public String chosenTag() {
        return given(tag);
    }

    public String chosenType() {
        return given(type);
    }

    public String chosenKind() {
        return given(kind);
    }

    public String chosenDifficulty() {
        return given(difficulty);
    }

    int behind() {
        return POSITION.matcher(given(after)).matches() ? Integer.parseInt(given(after)) : 0;
    }

    public boolean isFirstPage() {
        return behind() == 0;
    }

    /// Whether anything is left out.
    public boolean narrows() {
        return !String.join("", parameters().values()).isEmpty();
    }

    /// The address of the same search.
    ///
    /// @param path before the parameters
    /// @param behind a position; 0 for the first page
    String href(String path, int behind) {
        var values = parameters();
        values.put("after", behind > 0 ? String.valueOf(behind) : "");
        return Parameters.address(path, values);
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words());
        all.put("text", chosenText());
        all.put("tag", chosenTag());
        all.put("type", chosenType());
        all.put("kind", chosenKind());
        all.put("difficulty", chosenDifficulty());
        return all;
    }
}
