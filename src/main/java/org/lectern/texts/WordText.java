package org.lectern.texts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Reads a docx file: the paragraphs of its body, then its notes. What somebody deleted with tracked changes stays out.
final class WordText {

    private static final String DOCUMENT = "word/document.xml";
    private static final String CORE = "docProps/core.xml";

    private final Archive archive;
    private final Paragraphs paragraphs = new Paragraphs();
    private final List<String> noted = new ArrayList<>();

    WordText(Archive archive) {
        this.archive = archive;
    }

    BroughtText read() throws IOException {
        var body = new Body(paragraphs, noted);
        readPart(DOCUMENT, body);
        var notes = new HashMap<String, String>();
        for (var kind : List.of("footnote", "endnote")) {
            var part = "word/%ss.xml".formatted(kind);
            if (archive.has(part)) {
                readPart(part, new Notes(kind, notes));
            }
        }
        for (var i = 0; i < noted.size(); i++) {
            paragraphs.add("[%d] %s".formatted(i + 1, notes.getOrDefault(noted.get(i), "")));
        }
        archive.names().stream()
                .filter(name -> name.matches("word/(header|footer)\\d*\\.xml"))
                .forEach(_ -> paragraphs.drop(Dropped.RUNNING_HEAD));
        return HtmlText.text("Word document", about(), paragraphs, List.of("styles such as bold and italics"));
    }

    private void readPart(String part, Xml.Events events) throws IOException {
        try (var in = archive.open(part)) {
            Xml.read(in, part, paragraphs, events);
        }
    }

    private BroughtText.About about() throws IOException {
        var said = new HashMap<String, String>();
        if (archive.has(CORE)) {
            var words = new StringBuilder();
            readPart(CORE, xml -> {
                switch (xml.getEventType()) {
                    case XMLStreamConstants.START_ELEMENT -> words.setLength(0);
                    case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> said.put(xml.getLocalName(), words.toString());
                    default -> {}
                }
            });
        }
        return BroughtText.About.of(
                said.getOrDefault("title", ""),
                said.getOrDefault("creator", ""),
                "",
                said.getOrDefault("language", ""));
    }

    /// Collects the words of paragraphs. Those of a text box stand within another paragraph, so they are stacked.
    private abstract static class Words implements Xml.Events {

        private static final List<String> LEFT_OUT = List.of("del", "moveFrom", "Fallback", "rPrChange", "pPrChange");

        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private boolean inText;
        private int skipped;

        @Override
        public final void at(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText && skipped == 0) {
                        say(xml.getText());
                    }
                }
                default -> {}
            }
        }

        private void start(XMLStreamReader xml) {
            var name = xml.getLocalName();
            if (skipped > 0 || LEFT_OUT.contains(name)) {
                skipped++;
                if (skipped == 1) {
                    seen(name, xml);
                }
            } else if (!isOfWord(xml)) {
                seen(name, xml);
            } else {
                switch (name) {
                    case "p" -> open.push(new StringBuilder());
                    case "t" -> inText = true;
                    case "tab", "br", "cr", "ptab" -> say(" ");
                    case "noBreakHyphen" -> say("-");
                    default -> seen(name, xml);
                }
            }
        }

        private void end(XMLStreamReader xml) {
            if (skipped > 0) {
                skipped--;
                return;
            }
            inText = false;
            if (isOfWord(xml) && xml.getLocalName().equals("p") && !open.isEmpty()) {
                paragraph(open.pop().toString());
            }
            left(xml.getLocalName());
        }

        /// Drawings and formulas have elements of the same names in other namespaces.
        private static boolean isOfWord(XMLStreamReader xml) {
            return xml.getNamespaceURI() != null && xml.getNamespaceURI().contains("wordprocessingml");
        }

        final void say(String words) {
            if (!open.isEmpty()) {
                open.peek().append(words);
            }
        }

        abstract void seen(String element, XMLStreamReader xml);

        abstract void left(String element);

        abstract void paragraph(String words);
    }

    private static final class Body extends Words {

        private final Paragraphs paragraphs;
        private final List<String> noted;
        private int tables;
        private boolean contents;

        Body(Paragraphs paragraphs, List<String> noted) {
            this.paragraphs = paragraphs;
            this.noted = noted;
        }

        @Override
        void seen(String element, XMLStreamReader xml) {
            switch (element) {
                case "drawing", "pict", "object" -> paragraphs.drop(Dropped.PICTURE);
                case "del", "moveFrom" -> paragraphs.drop(Dropped.DELETION);
                case "oMath" -> paragraphs.drop(Dropped.FORMULA);
                case "commentReference" -> paragraphs.drop(Dropped.COMMENT);
                case "tbl" -> {
                    tables++;
                    paragraphs.drop(Dropped.TABLE);
                }
                case "pStyle" -> contents = Xml.attribute(xml, "val").startsWith("TOC");
                case "footnoteReference", "endnoteReference" -> {
                    noted.add(element.substring(0, element.indexOf('R')) + Xml.attribute(xml, "id"));
                    say("[%d]".formatted(noted.size()));
                }
                default -> {}
            }
        }

        @Override
        void left(String element) {
            if (element.equals("tbl")) {
                tables--;
            }
        }

        @Override
        void paragraph(String words) {
            if (contents && !words.isBlank()) {
                paragraphs.drop(Dropped.CONTENTS);
            } else if (tables > 0) {
                paragraphs.addFromTable(words);
            } else {
                paragraphs.add(words);
            }
            contents = false;
        }
    }

    /// The notes by their ids, each in one paragraph.
    private static final class Notes extends Words {

        private final String kind;
        private final Map<String, String> notes;
        private String id = "";

        Notes(String kind, Map<String, String> notes) {
            this.kind = kind;
            this.notes = notes;
        }

        @Override
        void seen(String element, XMLStreamReader xml) {
            if (element.equals(kind)) {
                id = kind + Xml.attribute(xml, "id");
            }
        }

        @Override
        void left(String element) {}

        @Override
        void paragraph(String words) {
            notes.merge(
                    id,
                    words.strip(),
                    (first, next) -> first.length() > Paragraphs.LONGEST ? first : first + " " + next);
        }
    }
}
