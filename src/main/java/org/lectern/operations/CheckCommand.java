package org.lectern.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks what must hold of the database. Reads only, and a server may run beside.
@Command(
        name = "check",
        description = "Check what must hold of the database; reads only.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private record Result(List<Checked> invariants) {}

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        return DatabaseTask.on(data, () -> print(out));
    }

    private int print(PrintWriter out) throws SQLException, JsonProcessingException {
        var checked = Checked.all(Arc.container().instance(DataSource.class).get());
        if (json) {
            out.println(Arc.container().instance(ObjectMapper.class).get().writeValueAsString(new Result(checked)));
        } else {
            checked.forEach(one -> out.println(one.inWords()));
        }
        out.flush();
        return checked.stream().allMatch(Checked::holds) ? 0 : 1;
    }
}
