package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.progress.NameFinder.Name;

class NameFinderTest {

    private final NameFinder names = new NameFinder(List.of(
            new Name("Lenin", "lenin"),
            new Name("Leon Trotsky", "trotsky"),
            new Name("Trotsky", "trotsky"),
            new Name("Red Army", "army"),
            new Name("L.S.", "sedov"),
            new Name("People's Front", "front"),
            new Name("show trial", "trial")));

    @Test
    void takesTheLongestNameThatStandsThere() {
        assertThat(names.in("Leon Trotsky led it; Trotsky led the Red Army."))
                .extracting(Name::written)
                .containsExactly("Leon Trotsky", "Trotsky", "Red Army");
    }

    @Test
    void takesNoPartOfALongerWord() {
        assertThat(names.in("Leningrad, Trotskyism, antiLenin")).isEmpty();
        assertThat(names.in("Lenin’s, (Lenin)")).hasSize(2);
    }

    @Test
    void mindsCaseButAtTheBeginningOfASentence() {
        assertThat(names.in("Show trial. A show trial. lenin"))
                .extracting(Name::id)
                .containsExactly("trial", "trial");
    }

    @Test
    void findsNamesThatEndInASignAndWithEitherApostrophe() {
        assertThat(names.in("signed (L.S.), the People’s Front"))
                .extracting(Name::id)
                .containsExactly("sedov", "front");
    }
}
