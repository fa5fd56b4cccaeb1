package org.lectern.bank;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.lectern.texts.TextInstallation;
import org.lectern.web.Installation;

/// Loads the bank's files when the server starts and they have changed, and takes in texts that have come.
@ApplicationScoped
class BankAtStart {

    private static final Logger LOG = Logger.getLogger(BankAtStart.class);

    private final Installation installation;
    private final BankLoading loading;
    private final TextInstallation texts;

    BankAtStart(Installation installation, BankLoading loading, TextInstallation texts) {
        this.installation = installation;
        this.loading = loading;
        this.texts = texts;
    }

    void start(@Observes StartupEvent event) {
        if (installation.command()) {
            return;
        }
        try {
            loading.loadIfChanged(installation.bank()).ifPresent(loaded -> LOG.info(loaded));
        } catch (UnreadableBank | RefusedBank e) {
            // What was loaded before stays good: a mistake in a file must not keep learners out.
            LOG.error(e.getMessage());
        }
        texts.installWhatIsThere();
    }
}
