package org.lectern.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.lectern.web.Installation;

/// Takes in the words of texts that banks describe.
@ApplicationScoped
public class TextInstallation {

    private static final Logger LOG = Logger.getLogger(TextInstallation.class);

    private final Texts texts;
    private final Installation installation;
    private final Clock clock;

    TextInstallation(Texts texts, Installation installation, Clock clock) {
        this.texts = texts;
        this.installation = installation;
        this.clock = clock;
    }

    /// Looks for missing texts where the operator put them: the folder of `--texts`, and `texts` in the data folder.
    @Transactional
    public void installWhatIsThere() {
        var missing = new ArrayList<>(texts.list("body is null"));
        if (missing.isEmpty()) {
            return;
        }
        Stream.concat(
                        installation.texts().stream(),
                        Stream.of(installation.data().resolve("texts")))
                .flatMap(folder -> TextFolder.texts(folder).stream())
                .forEach(words -> missing.stream()
                        .filter(text -> !text.isInstalled() && text.sha256().equals(words.sha256()))
                        .forEach(text -> {
                            texts.install(text, words, clock.instant());
                            LOG.infof("The text %s is installed", text.id());
                        }));
    }

    /// Takes in the words of one text.
    ///
    /// @throws UnknownText where no bank asks about it
    /// @throws OtherText where the words are another text's
    @Transactional
    public void install(String id, SourceText words) {
        var text = texts.findByIdOptional(id).orElseThrow(() -> new UnknownText(id));
        texts.install(text, words, clock.instant());
    }
}
