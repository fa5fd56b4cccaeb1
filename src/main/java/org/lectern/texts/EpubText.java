package org.lectern.texts;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Reads an EPUB: its chapters in the order in which they are read.
final class EpubText {

    private static final int LARGEST_CHAPTER = 4 << 20;
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";

    /// Fonts may be made unusable elsewhere; the words are not touched by that.
    private static final Set<String> OF_FONTS =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    private final Archive archive;
    private final Paragraphs paragraphs = new Paragraphs();
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, String> chapters = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String packagePath = "";

    EpubText(Archive archive) {
        this.archive = archive;
    }

    BroughtText read() throws IOException {
        refuseProtected();
        readPart(CONTAINER, xml -> {
            if (isStart(xml, "rootfile") && packagePath.isEmpty()) {
                packagePath = Xml.attribute(xml, "full-path");
            }
        });
        readPart(packagePath, this::ofPackage);
        for (var id : spine) {
            var chapter = chapters.get(id);
            if (chapter != null) {
                HtmlText.readChapter(archive.bytes(inside(chapter), LARGEST_CHAPTER), paragraphs);
            }
        }
        var about = BroughtText.About.of(
                said.getOrDefault("title", ""),
                said.getOrDefault("creator", ""),
                HtmlText.year(said.getOrDefault("date", "").strip()),
                said.getOrDefault("language", "").strip());
        return HtmlText.text("EPUB", about, paragraphs, List.of("styles such as bold and italics"));
    }

    private void readPart(String part, Xml.Events events) throws IOException {
        try (var in = archive.open(part)) {
            Xml.read(in, part, paragraphs, events);
        }
    }

    private void refuseProtected() throws IOException {
        if (archive.has(ENCRYPTION)) {
            readPart(ENCRYPTION, xml -> {
                if (isStart(xml, "EncryptionMethod") && !OF_FONTS.contains(Xml.attribute(xml, "Algorithm"))) {
                    throw new UnreadableText("The book is protected against copying, so its words cannot be read.");
                }
            });
        }
    }

    private void ofPackage(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
            case XMLStreamConstants.START_ELEMENT -> {
                words.setLength(0);
                if (isStart(xml, "item") && isChapter(xml)) {
                    chapters.put(Xml.attribute(xml, "id"), Xml.attribute(xml, "href"));
                } else if (isStart(xml, "itemref")) {
                    spine.add(Xml.attribute(xml, "idref"));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> said.putIfAbsent(xml.getLocalName(), words.toString());
            default -> {}
        }
    }

    private static boolean isChapter(XMLStreamReader xml) {
        return Xml.attribute(xml, "media-type").equals("application/xhtml+xml")
                && !Xml.attribute(xml, "properties").contains("nav");
    }

    private static boolean isStart(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    /// Addresses of chapters are meant from where the package document stands.
    private String inside(String href) {
        try {
            var path = new URI("/" + packagePath.replace(" ", "%20"))
                    .resolve(new URI(href.replace(" ", "%20")))
                    .getPath();
            return path == null ? href : path.replaceFirst("^/+", "");
        } catch (URISyntaxException e) {
            throw new UnreadableText("The file is damaged: an address in its list of chapters is none.", e);
        }
    }
}
