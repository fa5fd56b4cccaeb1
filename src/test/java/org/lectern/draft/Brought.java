package org.lectern.draft;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// A text that an instructor brought, for tests.
///
/// @param path the address of its page
public record Brought(Person instructor, String path) {

    static final String PAGE = "/teach/texts/import";

    /// Prose of our own on the Congress of Vienna, of a kind for which no rule was made.
    private static final String BODY = """
            The Congress of Vienna

            The Congress of Vienna was opened in September 1814, after Napoleon had been defeated, and its Final Act was signed on 9 June 1815. Its host was Klemens von Metternich, the foreign minister of the Austrian Empire.[1]

            Robert Stewart, Viscount Castlereagh, the British foreign secretary, arrived in Vienna on 13 September 1814. He wanted a balance of power,[2] in which no state would be strong enough to threaten all the others.

            Charles Maurice de Talleyrand, the envoy of the defeated French king, was at first kept away from the meetings. In January 1815 he concluded a secret treaty with Austria and Great Britain against Prussia and Russia.

            Napoleon escaped from the island of Elba on 26 February 1815. He entered Paris on 20 March 1815, and he was beaten at Waterloo on 18 June 1815.

            "The Congress does not march, it dances," said the Prince de Ligne, who died in Vienna in December 1814.

            Friedrich von Gentz, the secretary of the Congress, wrote in 1815: "The real purpose of the Congress was to divide among the victors the spoils taken from the vanquished."

            The German Confederation was founded on 8 June 1815. It had 39 members, and its assembly, the Federal Convention, met in Frankfurt from 1816.

            The Kingdom of the Netherlands was created in 1815 out of the former Dutch Republic and the Austrian Netherlands. William I, the son of the last stadtholder, became its king in March 1815.

            The Holy Alliance was concluded on 26 September 1815 by Russia, Austria and Prussia. Tsar Alexander I, who had written its text himself, called it a bond of Christian brotherhood. Castlereagh called it "a piece of sublime mysticism and nonsense".

            Switzerland was declared perpetually neutral on 20 November 1815. Geneva had joined the Swiss Confederation in May 1815.

            The Quadruple Alliance of 20 November 1815 bound Great Britain, Austria, Prussia and Russia to meet from time to time. The first such meeting was held at Aix-la-Chapelle in 1818, the last at Verona in 1822.

            Klemens von Metternich, an Austrian statesman, fled from Vienna on 13 March 1848. He died in 1859.

            Lord Liverpool, the British prime minister, wrote to Castlereagh in December 1814. The Duke of Wellington, a British general, took Castlereagh's place in Vienna in February 1815.

            Karl August von Hardenberg, the Prussian chancellor, demanded the whole of Saxony. The Saxon question was settled on 11 February 1815, and Prussia was given two fifths of that kingdom.

            The Kingdom of Poland was established in June 1815. Its constitution was signed by Alexander I on 27 November 1815.

            The Slave Trade Declaration was adopted on 8 February 1815. The Central Commission for the Navigation of the Rhine was founded in 1815 and met for the first time on 5 August 1816.

            Ercole Consalvi, the envoy of the Pope, won back most of the Papal States. Pedro Gómez Labrador, the envoy of Spain, refused to sign the Final Act; Spain joined it on 7 May 1817.

            The Carlsbad Decrees were adopted on 20 September 1819. The Vienna Final Act of the German Confederation followed on 15 May 1820.

            """;

    private static final String NOTES = """
            [1] Austrian Empire: the state that was founded in 1804 by Francis II out of the lands of the Habsburgs.

            [2] Balance of power: an order among states in which none is strong enough to rule over the others.

            [3] Final Act: the treaty that put together all agreements of the Congress, signed on 9 June 1815.

            [4] Stadtholder: the highest officer of the Dutch Republic, in later times always a prince of Orange.

            [5] Federal Convention: the assembly of envoys of all members of the German Confederation, which met in Frankfurt.

            [6] Hundred Days: the time from the return of Napoleon to Paris in March 1815 to the return of the king in July.

            [7] Legitimacy: the principle that a throne belongs to the dynasty that held it before the Revolution.

            [8] Mediatisation: the loss of a small state's independence by its being put under a larger one.

            [9] Plenipotentiary: an envoy who has full powers to sign in the name of a government.

            [10] Congress Poland: the name by which the Kingdom of Poland of 1815 was commonly known.

            [11] Concert of Europe: the custom of the great powers to settle their disputes by meetings.
            """;

    static final String TEXT = BODY + talk() + NOTES;

    /// What nobody would ask about: a text is not all names and dates.
    private static String talk() {
        return List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
                .stream()
                .map("""
                        On the %s of these questions those who wrote afterwards have never agreed. Some of them held that \
                        it was settled by reason, and that everybody gave way a little because everybody was tired; others \
                        thought that it was settled by fear, and that the weaker side only pretended to be persuaded. It is \
                        hard to say who was right. The letters that were kept speak of dinners and of the weather more often \
                        than of what was said at the table, and whoever reads them now has to guess what was left out, and \
                        for whose eyes each sentence was meant.

                        """::formatted)
                .collect(Collectors.joining());
    }

    /// Brought into a new bank of a new instructor's.
    public static Brought byAnInstructor() {
        return by(People.instructor());
    }

    public static Brought by(Person instructor) {
        var answer = send(instructor, "The Congress of Vienna", "new", "Vienna");
        return new Brought(instructor, to(answer));
    }

    static Response send(Person instructor, String title, String bank, String newBank) {
        return instructor
                .browser()
                .multiPart("pasted", TEXT, "text/plain; charset=UTF-8")
                .multiPart("title", title)
                .multiPart("author", "A. Writer")
                .multiPart("year", "2026")
                .multiPart("bank", bank)
                .multiPart("newBank", newBank)
                .post(PAGE);
    }

    static String to(Response answer) {
        var location = answer.then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf(PAGE));
    }

    Document page(String more) {
        return page(instructor, path + more);
    }

    static Document page(Person who, String path) {
        return Jsoup.parse(who.browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /// The address of the draft that waits next.
    public String draft() {
        var action = page("/drafts").selectFirst("form[data-key=a]").attr("action");
        return action.substring(0, action.lastIndexOf('/'));
    }

    /// The address of the text in the reader.
    public String reader() {
        return page("").selectFirst("a[href^=/read/]").attr("href");
    }

    /// The id of the bank.
    public String bank() {
        return page("").selectFirst("a[href^=/teach/banks/]:containsOwn(The bank)")
                .attr("href")
                .replaceFirst(".*/", "");
    }

    /// The address of the form with the draft that waits next.
    public String begun() {
        return page("/drafts").selectFirst("a[data-key=e]").attr("href");
    }

    /// Adds all the names that are offered.
    Response learn() {
        var request = instructor.browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        page("").select(".names input")
                .forEach(name -> request.formParam(name.attr("name"), name.attr("value"))
                        .formParam(name.attr("name").replace("name-", "kind-"), "person"));
        return request.post(path + "/names");
    }

    public void accept(String draft) {
        instructor.browser().post(draft + "/acceptance").then().statusCode(303);
    }
}
