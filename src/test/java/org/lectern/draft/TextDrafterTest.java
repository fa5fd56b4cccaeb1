package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.bank.QuestionType;
import org.lectern.texts.SourceText;

class TextDrafterTest {

    private final Drafted drafted = Harbour.drafted();

    @Test
    void draftsTheFormsThatAreNamed() {
        assertThat(drafted.drafts())
                .extracting(draft -> draft.question().type())
                .contains(QuestionType.BASIC, QuestionType.DATE, QuestionType.SHORT, QuestionType.ATTRIBUTION);
    }

    @Test
    void draftsTheSameFromTheSameText() {
        assertThat(Harbour.drafted()).isEqualTo(drafted);
    }

    @Test
    void saysWhatEachDraftStandsOn() {
        var text = SourceText.of(Harbour.TEXT);
        assertThat(drafted.drafts()).allSatisfy(draft -> {
            var evidence = draft.evidence();
            assertThat(text.body()).contains(evidence.found());
            assertThat(text.passageAt(evidence.start(), evidence.end()))
                    .hasValueSatisfying(passage -> assertThat(passage.number()).isEqualTo(evidence.paragraph()));
            assertThat(evidence.why()).isNotBlank();
            assertThat(draft.advice()).noneMatch(advice -> advice.blocks());
        });
    }

    @Test
    void bringsNoRejectedDraftBack() {
        var gone = drafted.drafts().getFirst().key();
        assertThat(Harbour.drafted(Harbour.TEXT, Set.of(gone)).drafts())
                .isNotEmpty()
                .noneMatch(draft -> draft.key().equals(gone));
    }

    @Test
    void asksNothingOfBoilerplate() {
        var boilerplate = drafted.passages().stream()
                .filter(sorted -> sorted.kind() == PassageKind.BOILERPLATE)
                .map(sorted -> sorted.passage().number())
                .toList();
        assertThat(boilerplate).hasSize(2);
        assertThat(drafted.drafts())
                .noneMatch(draft -> boilerplate.contains(draft.evidence().paragraph()));
    }

    @Test
    void draftsNothingFromNothing() {
        assertThat(Harbour.drafted("", Set.of()).drafts()).isEmpty();
        assertThat(Harbour.drafted("\n\n \n", Set.of()).names()).isEmpty();
    }

    @Test
    void offersNamesThatNobodyKnew() {
        assertThat(drafted.names())
                .extracting(NewName::label)
                .contains("Anna Reed", "Martin Holm", "Karen Lund", "Harbour Society");
        assertThat(drafted.names())
                .filteredOn(name -> name.label().equals("Anna Reed"))
                .singleElement()
                .satisfies(name -> assertThat(name.kind()).isEqualTo("person"))
                .satisfies(name -> assertThat(name.variants()).containsExactly("Reed"));
    }

    @Test
    void offersNoNameThatIsKnown() {
        var known = new TextDrafter().draft(SourceText.of(Harbour.TEXT), Harbour.SOURCE, Harbour.knownReed(), Set.of());
        assertThat(known.names()).extracting(NewName::label).doesNotContain("Anna Reed");
        assertThat(known.drafts())
                .filteredOn(draft -> draft.question().at("answer").equals("Anna Reed"))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.question().at("entity")).isEqualTo("anna-reed"));
    }

    @Test
    void givesEachAttributionTwoOtherSpeakersAtLeast() {
        assertThat(drafted.drafts())
                .filteredOn(draft -> draft.question().type() == QuestionType.ATTRIBUTION)
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.question().at("wrong-2")).isNotEmpty());
    }
}
