package org.lectern.operations;

import java.io.PrintWriter;
import org.lectern.scheduling.Optimiser;

/// Shows on a terminal how far something is, on one line that is written over.
final class ProgressBar implements Optimiser.Progress {

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private final String what;
    private int shown = -1;

    ProgressBar(PrintWriter terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /// Where messages go, if somebody can see them come and go; the launcher knows whether they go to a terminal.
    static boolean hasTerminal() {
        return Boolean.getBoolean("org.lectern.terminal");
    }

    @Override
    public void at(int done, int steps) {
        int percent = (int) (100L * done / steps);
        if (percent == shown) {
            return;
        }
        shown = percent;
        int full = WIDTH * percent / 100;
        terminal.printf("\r%s [%s%s] %3d %%", what, "#".repeat(full), ".".repeat(WIDTH - full), percent);
        if (done == steps) {
            terminal.println();
        }
        terminal.flush();
    }
}
