package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Anchor;
import org.lectern.texts.Anchoring;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;
import org.lectern.texts.Text;
import org.lectern.texts.TextInstalled;
import org.lectern.texts.Texts;

/// Gives citations their place: from the text where it is installed, else from what the lock has kept.
@ApplicationScoped
class Placing {

    private final Questions questions;
    private final Texts texts;

    Placing(Questions questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    List<PlacedCitation> citations(QuestionVersion.Id version, List<Citation> written) {
        var citations = new ArrayList<PlacedCitation>();
        for (var citation : written) {
            citations.add(new PlacedCitation(
                    new PlacedCitation.Id(version.questionId(), version.version(), citations.size() + 1), citation));
        }
        return citations;
    }

    /// @param citations as the database keeps them, in the order of those written
    void place(
            List<Citation> written,
            List<PlacedCitation> citations,
            @Nullable Evidence evidence,
            Map<String, SourceText> installed) {
        var anchors = evidence == null ? List.<Anchor>of() : evidence.anchors();
        for (var i = 0; i < citations.size(); i++) {
            if (i < anchors.size() && anchors.get(i) instanceof Anchor.Found found) {
                citations.get(i).place(found);
                var text = installed.get(written.get(i).source());
                if (text != null) {
                    citations.get(i).surround(written.get(i), text);
                }
            } else {
                citations.get(i).detach();
            }
        }
    }

    List<Anchor.Found> places(@Nullable Evidence evidence) {
        return evidence == null
                ? List.of()
                : evidence.anchors().stream()
                        .filter(Anchor.Found.class::isInstance)
                        .map(Anchor.Found.class::cast)
                        .toList();
    }

    boolean areAllPlaced(List<PlacedCitation> citations) {
        return !citations.isEmpty() && citations.stream().allMatch(PlacedCitation::isPlaced);
    }

    /// The text itself tells each place, and what stands around it.
    void anchorAgain(@Observes TextInstalled event) {
        var versions = questions.citing(event.text());
        var cited = texts
                .named(versions.stream()
                        .flatMap(version -> version.definition().citations().stream())
                        .map(Citation::source)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Text::id, text -> text));
        var installed = texts.installed(cited.keySet());
        for (var version : versions) {
            var written = version.definition().citations();
            var citations = questions.citations(version.id());
            var question = questions.findById(version.id().questionId());
            for (var citation : citations) {
                var text = installed.get(citation.textId());
                var selector = written.get(citation.ordinal() - 1).selector();
                if (text != null
                        && TextRights.mayCite(question.bankId(), cited.get(citation.textId()))
                        && Anchoring.anchor(text, selector) instanceof Anchor.Found found) {
                    citation.place(found);
                    citation.surround(written.get(citation.ordinal() - 1), text);
                }
            }
            question.serveIf(areAllPlaced(citations));
        }
    }
}
