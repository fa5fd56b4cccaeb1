package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerListTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":", "^", "~"})
    void findsOutWhatSeparatesTheCells(String delimiter) {
        var list = LearnerList.read("Name,User-Name,Class\nAnna Schmidt,anna,8b\n".replace(",", delimiter));
        var line = list.lines().getFirst();
        assertThat(line.at(Column.NAME)).isEqualTo("Anna Schmidt");
        assertThat(line.at(Column.USERNAME)).isEqualTo("anna");
        assertThat(line.at(Column.SECTION)).isEqualTo("8b");
    }

    @Test
    void believesTheLineThatNamesTheSeparator() {
        var list = LearnerList.read("sep=;\r\nname;section\r\nAnna, the first;8b\r\n");
        assertThat(list.lines().getFirst().at(Column.NAME)).isEqualTo("Anna, the first");
        assertThat(list.lines().getFirst().number()).isEqualTo(3);
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        var list = LearnerList.read("name,section\n\nAnna,\"8b\nleft half\"\n\n\nBert,8a\r\nCarl,8a");
        assertThat(list.lines()).extracting(LearnerList.Line::number).containsExactly(3, 7, 8);
        assertThat(list.lines().getFirst().at(Column.SECTION)).isEqualTo("8b left half");
    }

    @Test
    void readsAListOfASingleColumn() {
        assertThat(LearnerList.read("Student\nAnna\nBert\n").lines()).hasSize(2);
    }

    @Test
    void namesColumnsThatItDoesNotUse() {
        assertThat(LearnerList.read("E-mail,Last name,First name,Room\na@b.c,Schmidt,Anna,3\n")
                        .unused())
                .containsExactly("E-mail", "Room");
    }

    @Test
    void takesTheApostropheOfANeutralFormulaAway() {
        var line = LearnerList.read("name,section\n'=1+1,'8b\n").lines().getFirst();
        assertThat(line.at(Column.NAME)).isEqualTo("=1+1");
        assertThat(line.at(Column.SECTION)).isEqualTo("'8b");
    }

    @Test
    void refusesAListWithoutNames() {
        assertThatThrownBy(() -> LearnerList.read("user,section\nanna,8b\n"))
                .isInstanceOf(LearnerList.Unreadable.class)
                .hasMessageContaining("one of them is \"name\"")
                .hasMessageContaining("user | section");
        assertThatThrownBy(() -> LearnerList.read("  \n\n")).hasMessage("There is nothing in it.");
    }

    @Test
    void namesTheLineWhoseQuotationMarksDoNotMatch() {
        assertThatThrownBy(() -> LearnerList.read("name\nAnna\n\"Bert\nCarl\n"))
                .isInstanceOf(LearnerList.Unreadable.class)
                .hasMessage("Line 3: its quotation marks do not match.");
    }

    @Test
    void refusesMoreLinesThanItTakes() {
        assertThat(LearnerList.read("name\n" + "Anna\n".repeat(LearnerList.MOST_LINES))
                        .lines())
                .hasSize(LearnerList.MOST_LINES);
        assertThatThrownBy(() -> LearnerList.read("name\n" + "Anna\n".repeat(LearnerList.MOST_LINES + 1)))
                .hasMessage("A list has at most 5000 learners.");
    }
}
