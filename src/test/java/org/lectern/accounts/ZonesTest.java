package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.web.Option;

class ZonesTest {

    @Test
    void offersEachZoneOnceAndByAPlace() {
        var offered = values("UTC");
        assertThat(offered)
                .hasSizeBetween(400, 450)
                .contains("UTC", "Europe/Berlin", "Asia/Kolkata")
                .doesNotContain("Asia/Calcutta", "US/Eastern", "Etc/GMT+3", "EST5EDT", "GB");
        assertThat(offered).isSorted().doesNotHaveDuplicates().allMatch(Zones::knows);
    }

    @Test
    void keepsAnOldNameThatWasChosen() {
        assertThat(values("Asia/Calcutta")).contains("Asia/Calcutta");
        assertThat(values("Atlantis/City")).doesNotContain("Atlantis/City");
        assertThat(values(null)).isEqualTo(values("UTC"));
    }

    private static List<String> values(@org.jspecify.annotations.Nullable String chosen) {
        return Zones.options(chosen).stream().map(Option::value).toList();
    }
}
