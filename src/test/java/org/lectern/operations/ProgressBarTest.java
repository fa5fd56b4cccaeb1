package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void writesOverItsLineUntilAllIsDone() {
        var terminal = new StringWriter();
        var bar = new ProgressBar(new PrintWriter(terminal), "Fitting");
        for (int done = 1; done <= 4; done++) {
            bar.at(done, 4);
        }
        assertThat(terminal.toString().split("\r"))
                .containsExactly(
                        "",
                        "Fitting [##########..............................]  25 %",
                        "Fitting [####################....................]  50 %",
                        "Fitting [##############################..........]  75 %",
                        "Fitting [########################################] 100 %" + System.lineSeparator());
    }

    @Test
    void writesOnlyWhatChanged() {
        var terminal = new StringWriter();
        var bar = new ProgressBar(new PrintWriter(terminal), "Fitting");
        for (int done = 1; done <= 100_000; done++) {
            bar.at(done, 100_000);
        }
        assertThat(terminal.toString().chars().filter(sign -> sign == '\r').count())
                .isEqualTo(101);
    }
}
