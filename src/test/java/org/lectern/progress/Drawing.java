package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.lectern.web.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Reads a drawing as strictly as XML is read, and holds it to what every drawing owes its readers.
final class Drawing {

    private final Document svg;

    private Drawing(Document svg) {
        this.svg = svg;
    }

    static Drawing of(Picture picture) throws Exception {
        var text = picture.drawing().toString();
        var drawing = new Drawing(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text))));
        assertThat(text).doesNotContain("NaN", "Infinity", "style=", "fill=", "stroke=");
        assertThat(drawing.svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        for (var id :
                drawing.svg.getDocumentElement().getAttribute("aria-labelledby").split(" ")) {
            assertThat(drawing.elements("*")
                            .filter(element -> element.getAttribute("id").equals(id)))
                    .hasSize(1);
        }
        assertThat(picture.finding()).isNotBlank();
        picture.table()
                .rows()
                .forEach(row -> assertThat(row).hasSameSizeAs(picture.table().headings()));
        return drawing;
    }

    Stream<Element> elements(String name) {
        var found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    Stream<Element> withClass(String css) {
        return elements("*")
                .filter(element ->
                        Stream.of(element.getAttribute("class").split(" ")).anyMatch(css::equals));
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
