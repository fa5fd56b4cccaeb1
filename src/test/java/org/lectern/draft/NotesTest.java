package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

    @Test
    void asksWhatANoteExplains() {
        var candidates = new Notes(Harbour.read()).candidates();
        assertThat(Harbour.stems(candidates))
                .containsExactly(
                        "What does “Docker” mean, according to a note to the text?",
                        "Who was Otto Lang, according to a note to the text?");
        assertThat(candidates)
                .extracting(candidate -> candidate.draft().question().at("answer"))
                .containsExactly(
                        "Somebody who loads and unloads ships for a daily wage.", "German printer and publisher.");
        assertThat(candidates)
                .allSatisfy(candidate ->
                        assertThat(candidate.draft().question().at("voice")).isEqualTo("editor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[3] This sentence was omitted in the second edition.",
                "[4] Rent: “a word that the owners used as they liked.” (Reed, Letters).",
                "[6] Harbour, Dock: To help its readers, the society gave the coast other names.",
                "[5] Anna Reed, Letters, p. 12.",
                "Docker: somebody who loads ships for a wage."
            })
    void leavesOtherNotesAlone(String note) {
        assertThat(new Notes(Harbour.reading(note)).candidates()).isEmpty();
    }
}
