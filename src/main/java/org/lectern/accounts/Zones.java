package org.lectern.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;

/// Time zones that may be chosen: those that Java knows by name.
public final class Zones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    /// In the order of their names, for a form.
    public static final List<Option> OPTIONS = KNOWN.stream()
            .filter(zone -> !zone.startsWith("SystemV/"))
            .sorted()
            .map(zone -> new Option(zone, zone.replace('_', ' ')))
            .toList();

    private Zones() {}

    public static boolean knows(@Nullable String zone) {
        return zone != null && KNOWN.contains(zone);
    }

    public static ZoneId orUtc(@Nullable String zone) {
        return Optional.ofNullable(zone).filter(Zones::knows).map(ZoneId::of).orElse(ZoneId.of("UTC"));
    }
}
