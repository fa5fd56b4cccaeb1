package org.lectern.forecast;

import java.util.Optional;
import java.util.UUID;

/// Which of her cards a learner plans for.
sealed interface PlanCards {

    /// All that she studies.
    record All() implements PlanCards {}

    /// Those of a text.
    record OfText(String text) implements PlanCards {}

    /// Those with a tag.
    record OfTag(String tag) implements PlanCards {}

    /// Those of an assignment of hers.
    record OfAssignment(UUID assignment) implements PlanCards {}

    /// As forms and addresses name them: `all`, `text:ID`, `tag:ID`, `assignment:ID`.
    default String written() {
        return switch (this) {
            case All _ -> "all";
            case OfText(var text) -> "text:" + text;
            case OfTag(var tag) -> "tag:" + tag;
            case OfAssignment(var assignment) -> "assignment:" + assignment;
        };
    }

    /// Empty for what names none.
    static Optional<PlanCards> read(String written) {
        var parts = written.split(":", 2);
        if (parts.length == 1) {
            return written.equals("all") ? Optional.of(new All()) : Optional.empty();
        }
        return switch (parts[0]) {
            case "text" -> Optional.of(new OfText(parts[1]));
            case "tag" -> Optional.of(new OfTag(parts[1]));
            case "assignment" -> uuid(parts[1]).map(OfAssignment::new);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
