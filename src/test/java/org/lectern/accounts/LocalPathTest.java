package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/read/red-book?at=24#p24", "/cards?q=a%20b"})
    void keepsPathsOfThisServer(String path) {
        assertThat(LocalPath.orHome(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                " //elsewhere.example",
                "settings",
                "/%",
                "///x",
                "/a\r\nb"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.orHome(path)).hasToString("/");
    }
}
