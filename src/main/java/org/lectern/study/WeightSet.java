package org.lectern.study;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;

/// Weights under the number by which a learner's cards name them.
///
/// @param id 0 for the published defaults; others are her own (table `weights`)
public record WeightSet(int id, Fsrs fsrs) {

    /// The published defaults.
    public static final WeightSet DEFAULT = new WeightSet(0, new Fsrs(Weights.DEFAULT));

    /// A serialization failure: begun again, a transaction sees what was committed since.
    private static final String BEGIN_AGAIN = "40001";

    static WeightSet of(int id, Weights weights) {
        return new WeightSet(id, new Fsrs(weights));
    }

    /// What [#read(ResultSet, String, String)] reads, of an account `a` or a card `c`.
    static String column(String of, String id, String values) {
        var learner = of.equals("a") ? "a.id" : of + ".learner_id";
        return """
                %1$s.weights_id as %2$s, case when %1$s.weights_id > 0 then (
                    select w.weights from weights w
                    where w.learner_id = %3$s and w.weights_id = %1$s.weights_id) end as %4$s""".formatted(of, id, learner, values);
    }

    /// A statement that waited for a locked card may find it under weights which came after the
    /// statement began, and not find these.
    static WeightSet read(ResultSet row, String id, String values) throws SQLException {
        int number = row.getInt(id);
        if (number == DEFAULT.id) {
            return DEFAULT;
        }
        var array = row.getArray(values);
        if (array == null) {
            throw new SQLException("There are no weights " + number, BEGIN_AGAIN);
        }
        return of(number, weights(array));
    }

    static Weights weights(Array array) throws SQLException {
        return Weights.of(Arrays.stream((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
