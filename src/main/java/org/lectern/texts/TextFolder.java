package org.lectern.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// A folder with texts. Which file is which text is told by its content, not by its name.
public final class TextFolder {

    /// In bytes: more than any book.
    public static final long LONGEST = 8 << 20;

    private static final Logger LOG = Logger.getLogger(TextFolder.class);

    private TextFolder() {}

    /// What the files of a folder hold; files that are no texts are passed over. Empty where there is no folder.
    public static List<SourceText> texts(Path folder) {
        var texts = new ArrayList<SourceText>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    texts.add(read(file));
                } catch (UnreadableText e) {
                    LOG.warnf("%s is passed over: %s", file.getFileName(), e.getMessage());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UnreadableText("The folder %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /// What a file holds.
    ///
    /// @throws UnreadableText where it is too long, not UTF-8 or cannot be read
    public static SourceText read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new UnreadableText("A text has at most %d MiB.".formatted(LONGEST >> 20));
            }
            return SourceText.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableText("The file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
