package org.lectern.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;

/// Time zones. Forms offer each once, by the name that the IANA database lists; any other name that Java knows is taken
/// too, since browsers tell old ones.
public final class Zones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final List<String> LISTED = read();

    private Zones() {}

    public static boolean knows(@Nullable String zone) {
        return zone != null && KNOWN.contains(zone);
    }

    public static ZoneId orUtc(@Nullable String zone) {
        return Optional.ofNullable(zone).filter(Zones::knows).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    }

    /// In the order of their names, for a form.
    ///
    /// @param chosen stays to be chosen, under whatever name
    public static List<Option> options(@Nullable String chosen) {
        var own = Stream.ofNullable(chosen).filter(Zones::knows);
        return Stream.concat(LISTED.stream(), own)
                .distinct()
                .sorted()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }

    private static List<String> read() {
        var list = Objects.requireNonNull(Zones.class.getResourceAsStream("zones.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
