package org.lectern.draft;

import java.util.List;
import java.util.Set;
import org.lectern.bank.KnownName;
import org.lectern.texts.SourceText;

/// A made-up chapter on a made-up society, with everything that the rules look for.
final class Harbour {

    static final String SOURCE = "harbour";

    static final String TEXT = """
            A Short History of the Harbour Society

            Copyright 1990 by the Harbour Press. All rights reserved. The Harbour Press was founded by Otto Lang in 1901.

            The Harbour Society was founded by Anna Reed in March 1871. Anna Reed, the first editor of the Harbour Gazette, wrote its rules. The Harbour Society is a union of dockers and sailors on the northern coast.

            In 1874, Martin Holm published the first history of the docks. He never returned. The Dock Strike began on 3 May 1889 and lasted six weeks.

            Peter Brandt opened the Sailors Library in 1892. The Sailors Library was destroyed by fire in 1911.

            As the Danish historian Karen Lund wrote, “the dockers of the coast had learned to trust nobody but one another [2].” Karen Lund added that “without the library the strike of that year could not have been won.”

            Anna Reed replied, “a society that does not teach its members to read will not outlive its founders.” Martin Holm said, “the owners of the ships paid the fine and laughed about it afterwards.” Peter Brandt said, “no library of this coast has ever lent so many books to so few readers.”

            Next | Previous | Home

            [1] Docker: somebody who loads and unloads ships for a daily wage.

            [2] Otto Lang (1850-l919): German printer and publisher. Lang left the coast in 1912.
            """;

    private Harbour() {}

    static Drafted drafted() {
        return drafted(TEXT, Set.of());
    }

    static Drafted drafted(String text, Set<DraftKey> rejected) {
        return new TextDrafter().draft(SourceText.of(text), SOURCE, Known.NOTHING, rejected);
    }

    static ReadText read() {
        return ReadText.of(SourceText.of(TEXT), SOURCE, Known.NOTHING);
    }

    static Known knownReed() {
        return new Known(List.of(new KnownName("anna-reed", "person", "Anna Reed", List.of("Reed", "Mrs Reed"))));
    }

    static ReadText reading(String text) {
        return ReadText.of(SourceText.of(text), SOURCE, Known.NOTHING);
    }

    static List<String> stems(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.draft().question().at("stem"))
                .toList();
    }
}
