package org.lectern.bank;

/// What a response is worth that is right in part: of several options, pairs or an order. An assignment chooses.
public enum PartialMarks {
    /// Nothing.
    NONE,

    /// Its right parts, and nothing is taken off: whoever chooses every option of several has all the points.
    WITHOUT_PENALTY,

    /// Its right parts; of several options, less the share of the wrong ones that were chosen, never below nothing.
    /// Choosing every option is worth as little as choosing none.
    WITH_PENALTY;

    /// @param right how many parts are
    /// @param parts how many there are
    Score of(long right, int parts) {
        if (right == parts) {
            return Score.FULL;
        }
        return new Score(Mark.WRONG, this == NONE ? 0 : (double) right / parts);
    }

    /// For a response that is not right as a whole.
    Score ofChoices(int right, int keys, int wrong, int distractors) {
        return switch (this) {
            case NONE -> new Score(Mark.WRONG, 0);
            case WITHOUT_PENALTY -> new Score(Mark.WRONG, (double) right / keys);
            case WITH_PENALTY -> {
                var off = distractors == 0 ? 0 : (double) wrong / distractors;
                yield new Score(Mark.WRONG, Math.max(0, (double) right / keys - off));
            }
        };
    }
}
