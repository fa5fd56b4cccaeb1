package org.lectern.quizzes;

import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A place as somebody types it.
record PlaceForm(
        @RestForm @Nullable String position,
        @RestForm @Nullable String points,
        @RestForm @Nullable String reserved,
        @RestForm @Nullable String draws,
        @RestForm @Nullable String text,
        @RestForm @Nullable String tag,
        @RestForm @Nullable String type,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String difficulty) {

    static PlaceForm of(SetPlace place) {
        var from = Filter.of(place.criteria());
        return new PlaceForm(
                String.valueOf(place.position()),
                Points.write(place.points()),
                place.isReserved() ? "true" : null,
                String.valueOf(place.count()),
                from.text(),
                from.tag(),
                from.type(),
                from.kind(),
                from.difficulty());
    }

    /// What it draws from, in the form's own words.
    public Filter from() {
        return new Filter(null, text, tag, type, kind, difficulty, null);
    }

    Criteria criteria() {
        return from().criteria();
    }

    public boolean keeps() {
        return "true".equals(reserved);
    }

    public String shownPosition() {
        return Objects.requireNonNullElse(position, "").strip();
    }

    public String shownPoints() {
        return Objects.requireNonNullElse(points, "").strip();
    }

    public String shownDraws() {
        return Objects.requireNonNullElse(draws, "").strip();
    }

    /// 0 where none was typed.
    int number(@Nullable String typed) {
        var digits = Objects.requireNonNullElse(typed, "").strip();
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
