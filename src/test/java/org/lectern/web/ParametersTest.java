package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void readsAMissingValueAsAnEmptyOne() {
        assertThat(Parameters.given(null)).isEmpty();
        assertThat(Parameters.given("  ")).isEmpty();
        assertThat(Parameters.given(" trial of the 16 ")).isEqualTo("trial of the 16");
    }

    @Test
    void leavesOutWhatIsEmptyAndKeepsTheOrder() {
        var values = new LinkedHashMap<String, String>();
        values.put("q", "trial");
        values.put("text", "");
        values.put("after", "20");
        assertThat(Parameters.address("/cards", values)).isEqualTo("/cards?q=trial&after=20");
        assertThat(Parameters.address("/cards", Map.of())).isEqualTo("/cards");
    }

    @Test
    void encodesWhatWouldEndTheValue() {
        assertThat(Parameters.address("/cards", Map.of("q", "a&b={c} 100% ё")))
                .isEqualTo("/cards?q=a%26b%3D%7Bc%7D+100%25+%D1%91");
    }
}
