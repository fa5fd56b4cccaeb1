package org.lectern.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.study.Replays;

/// Prints where cards of the database are not what their logs make of them.
final class DatabaseReplay {

    private record Result(long learners, long cards, long events, List<Replays.Difference> differences) {}

    private DatabaseReplay() {}

    /// @return 0 where every card is what its log makes of it, else 1
    static int print(PrintWriter out, boolean json) throws SQLException, JsonProcessingException {
        var differences = new ArrayList<Replays.Difference>();
        var compared = Arc.container().instance(Replays.class).get().compare(differences::add);
        if (json) {
            var result = new Result(compared.learners(), compared.cards(), compared.events(), differences);
            out.println(Arc.container().instance(ObjectMapper.class).get().writeValueAsString(result));
        } else {
            differences.forEach(difference -> out.println(inWords(difference)));
            out.printf(
                    "%d learners, %d cards, %d events: %s%n",
                    compared.learners(),
                    compared.cards(),
                    compared.events(),
                    differences.isEmpty()
                            ? "every card is what its log makes of it"
                            : differences.size() + " differences");
        }
        out.flush();
        return differences.isEmpty() ? 0 : 1;
    }

    static String inWords(Replays.Difference difference) {
        return "learner %s, card %s: %s is %s, by the log %s"
                .formatted(
                        difference.learner(),
                        difference.question(),
                        difference.field(),
                        difference.stored(),
                        difference.replayed());
    }
}
