package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.progress.NameFinder.Name;
import org.lectern.texts.StoredJson;
import org.lectern.web.Parameters;

/// What the banks know of the people, organisations, places, events, terms and works that a text names.
@ApplicationScoped
class Glossary {

    private static final String KNOWN = """
            select id, kind, label, details from entity
            where (details ->> 'note' is not null or details ->> 'dates' is not null)
                and (bank_id is null or bank_id = (select t.bank_id from text t where t.id = ?))
            order by label, id""";

    private static final Map<String, String> TITLES = titles();

    /// Of one kind, by name.
    record Group(String title, List<Entry> entries) {}

    /// @param dates empty where none are known
    /// @param note in neutral words; empty where there is none
    /// @param paragraph the first that names it
    /// @param written as it is named there
    record Entry(String id, String label, String dates, String note, int paragraph, String written) {

        /// Finds the name in a text.
        public String findIn(String text) {
            return Parameters.address("/read/" + text, Map.of("find", written));
        }
    }

    /// What an entity's column `details` holds.
    record Details(
            List<String> variants,
            @Nullable String dates,
            @Nullable String note) {}

    private record Known(String id, String kind, String label, Details details) {

        Stream<Name> names() {
            return Stream.concat(Stream.of(label), details.variants().stream()).map(written -> new Name(written, id));
        }
    }

    /// Where a name stands first.
    private record First(int paragraph, String written) {}

    private final Reads reads;

    Glossary(Reads reads) {
        this.reads = reads;
    }

    List<Group> of(String text, List<ReaderParagraph> paragraphs) {
        var known = reads.list(
                KNOWN,
                row -> new Known(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        StoredJson.read(row.getString(4), Details.class)),
                text);
        var names = new NameFinder(known.stream().flatMap(Known::names).toList());
        var first = new LinkedHashMap<String, First>();
        for (var paragraph : paragraphs) {
            names.in(paragraph.plain())
                    .forEach(name -> first.putIfAbsent(name.id(), new First(paragraph.number(), name.written())));
        }
        var groups = new ArrayList<Group>();
        TITLES.forEach((kind, title) -> {
            var entries = known.stream()
                    .filter(entity -> entity.kind().equals(kind) && first.containsKey(entity.id()))
                    .map(entity -> entry(entity, first.get(entity.id())))
                    .toList();
            if (!entries.isEmpty()) {
                groups.add(new Group(title, entries));
            }
        });
        return groups;
    }

    private static Entry entry(Known entity, First first) {
        return new Entry(
                entity.id(),
                entity.label(),
                java.util.Objects.requireNonNullElse(entity.details().dates(), ""),
                java.util.Objects.requireNonNullElse(entity.details().note(), ""),
                first.paragraph(),
                first.written());
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("person", "People");
        titles.put("organisation", "Organisations");
        titles.put("place", "Places");
        titles.put("event", "Events");
        titles.put("term", "Terms");
        titles.put("work", "Works");
        return titles;
    }
}
