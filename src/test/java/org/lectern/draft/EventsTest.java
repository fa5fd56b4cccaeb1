package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Reed founded the Harbour Society in March 1871.              | In what month and year did Anna Reed found the Harbour Society?
            In 1874, Anna Reed published the first history of the docks.      | In what year did Anna Reed publish the first history of the docks?
            The Dock Strike began on 3 May 1889 and lasted for six weeks.     | On what date did the Dock Strike begin?
            The Harbour Society was dissolved in the 1930s.                   | In what decade was the Harbour Society dissolved?
            Anna Reed, who had taught at a school, died in 1902.              | In what year did Anna Reed die?
            The Dock Company (DC) dismissed Anna Reed in 1890.                | In what year did the Dock Company dismiss Anna Reed?
            Slavery was abolished on the coast of Reedland in 1834.           | In what year was slavery abolished on the coast of Reedland?
            In 1893, dockers from Reedport occupied the Sailors Library.      | In what year did dockers from Reedport occupy the Sailors Library?
            The Dock Company had been founded in 1850 by Otto Lang.           | In what year was the Dock Company founded by Otto Lang?
            Anna Reed opened the Sailors Library in 1892.[3]                  | In what year did Anna Reed open the Sailors Library?
            Anna Reed was elected in 1875 as president of the society.        | In what year was Anna Reed elected as president of the society?
            """)
    void asksWhen(String sentence, String stem) {
        assertThat(Harbour.stems(new Events(Harbour.reading(sentence)).candidates()))
                .contains(stem);
    }

    @Test
    void asksWhoDidItAndByWhomItWasDone() {
        assertThat(Harbour.stems(new Events(Harbour.read()).candidates()))
                .contains(
                        "By whom was the Harbour Society founded?",
                        "Who opened the Sailors Library in 1892?",
                        "In what year did Peter Brandt open the Sailors Library?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He founded the Harbour Society in March 1871.
            This society was dissolved by the courts in 1931.
            However, Anna Reed left the Harbour Society in 1890.
            Anna Reed would have founded the Harbour Society in 1870.
            We founded the Harbour Society on the docks in 1871.
            Anna Reed founded it in 1871.
            Is it true that Anna Reed founded the Harbour Society in 1871?
            """)
    void asksNothingThatCannotStandAlone(String sentence) {
        assertThat(Harbour.stems(new Events(Harbour.reading(sentence)).candidates()))
                .noneMatch(stem -> stem.startsWith("In what"));
    }

    @Test
    void takesNoNumberForAYear() {
        assertThat(new Events(Harbour.reading("The Harbour Society was joined by 1500 dockers on the coast."))
                        .candidates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Reed supported the Harbour Society.
            Anna Reed played a part in the Dock Strike.
            Anna Reed wrote a letter to the Dock Company.
            In 1890 Anna Reed tragically lost the Sailors Library.
            """)
    void asksForNobodyByWhatManyDoOrByAJudgement(String sentence) {
        assertThat(Harbour.stems(new Events(Harbour.reading(sentence)).candidates()))
                .noneMatch(stem -> stem.startsWith("Who"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Dock Company was considered a failure in 1890.
            The Dock Company called on Reedland to leave in 1890.
            A committee convened by the Dock Company in 1890 adopted its rules.
            Anna Reed dissolved the committee in 1890.
            The last strike on the coast of Reedland until 1930 took place in 1911.
            """)
    void asksNoTimeOfSomethingElse(String sentence) {
        assertThat(Harbour.stems(new Events(Harbour.reading(sentence)).candidates()))
                .noneMatch(stem -> stem.startsWith("In what"));
    }
}
