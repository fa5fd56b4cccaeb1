package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InstallationTest {

    /// docs/configuration.md names every key, and none that does not exist.
    @Test
    void isDescribedKeyByKey() throws IOException {
        var keys = new TreeSet<String>();
        Arrays.stream(Installation.class.getMethods())
                .filter(method -> !method.isDefault())
                .forEach(method -> keys.add("lectern." + kebab(method)));
        var described = new TreeSet<String>();
        Pattern.compile("^\\| `(lectern\\.[a-z.-]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .forEach(row -> described.add(row.group(1)));
        assertThat(described).isNotEmpty().isEqualTo(keys);
    }

    private static String kebab(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
