package org.lectern.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.bank.KnownName;
import org.lectern.draft.Runs.Run;
import org.lectern.texts.SourceText;

/// The names of a text, each with its places: those that are known, and runs of capitalised words.
final class Names {

    private static final int MOST_NEW = 40;
    private static final Name NOBODY = new Name(NameKinds.UNTOLD, "", null, List.of());

    private final SourceText text;
    private final Map<String, KnownName> known = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, List<String>> bySurname = new HashMap<>();
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final List<Name.Mention> mentions = new ArrayList<>();

    Names(SourceText text, List<Sentence> sentences, Known given) {
        this.text = text;
        given.names().forEach(name -> name.names().forEach(written -> known.putIfAbsent(written, name)));
        var runs = sentences.stream()
                .flatMap(sentence -> Runs.in(sentence).stream())
                .toList();
        runs.stream().filter(run -> !run.isFirst()).forEach(run -> inside.merge(run.text(), 1, Integer::sum));
        var sure = runs.stream()
                .map(this::sure)
                .filter(run -> !run.text().isEmpty())
                .toList();
        sure.forEach(run -> counts.merge(run.text(), 1, Integer::sum));
        counts.keySet().stream()
                .filter(NameKinds::looksLikeAPerson)
                .forEach(person -> bySurname
                        .computeIfAbsent(person.substring(person.lastIndexOf(' ') + 1), _ -> new ArrayList<>())
                        .add(person));
        var kinds = new NameKinds(text.body(), sure);
        sure.forEach(run -> mentions.add(new Name.Mention(
                run.start(), run.end(), names.computeIfAbsent(run.text(), written -> name(written, kinds)))));
        mentions.forEach(mention -> byLabel.merge(mention.name().label(), 1, Integer::sum));
    }

    /// Without a first word that is capitalised only because its sentence begins with it.
    private Run sure(Run run) {
        if (!run.isFirst() || known.containsKey(run.text()) || inside.containsKey(run.text())) {
            return run;
        }
        var first = run.text().split(" ", 2)[0];
        if (run.isOneWord()) {
            return run.text().matches("\\p{Lu}{2,}") || WordLists.PLACES.contains(run.text())
                    ? run
                    : new Run(run.start(), "", true);
        }
        return WordLists.GIVEN_NAMES.contains(first)
                        || inside.containsKey(first)
                        || first.matches("(?:\\p{Lu}\\.)+|\\p{Lu}{2,}")
                        || NameKinds.isTelling(run.text())
                ? run
                : run.rest();
    }

    private Name name(String written, NameKinds kinds) {
        var here = known.get(written);
        if (here == null) {
            here = known.get(full(written));
        }
        if (here != null) {
            return new Name(here.kind(), here.label(), here.id(), here.variants());
        }
        var label = full(written);
        return new Name(kinds.of(label), label, null, variants(label));
    }

    /// The one longer name of a person that ends in this word.
    private String full(String written) {
        if (written.indexOf(' ') >= 0) {
            return written;
        }
        var longer = bySurname.getOrDefault(written, List.of());
        return longer.size() == 1 ? longer.getFirst() : written;
    }

    private List<String> variants(String label) {
        var surname = label.substring(label.lastIndexOf(' ') + 1);
        return label.indexOf(' ') > 0
                        && NameKinds.looksLikeAPerson(label)
                        && full(surname).equals(label)
                ? List.of(surname)
                : List.of();
    }

    /// Those between two offsets.
    List<Name.Mention> within(int start, int end) {
        var first = Collections.binarySearch(
                mentions, new Name.Mention(start, start, NOBODY), Comparator.comparingInt(Name.Mention::start));
        return mentions.subList(first < 0 ? -first - 1 : first, mentions.size()).stream()
                .takeWhile(mention -> mention.start() < end)
                .filter(mention -> mention.end() <= end)
                .toList();
    }

    /// Where the text has it written out first.
    Optional<Name.Mention> first(Name name) {
        return mentions.stream()
                .filter(mention -> mention.name().label().equals(name.label())
                        && mention.end() - mention.start() == name.label().length())
                .findFirst();
    }

    /// All places of a name.
    List<Name.Mention> all(Name name) {
        return mentions.stream()
                .filter(mention -> mention.name().label().equals(name.label()))
                .toList();
    }

    /// How often the text names it.
    int count(Name name) {
        return byLabel.getOrDefault(name.label(), 0);
    }

    /// All of a kind, the most frequent first.
    List<Name> of(String kind) {
        var found = new LinkedHashSet<Name>();
        mentions.stream()
                .map(Name.Mention::name)
                .filter(name -> name.isOf(kind))
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparingInt(this::count).reversed().thenComparing(Name::label))
                .toList();
    }

    /// What nobody knew, the most frequent first.
    List<NewName> unknown() {
        var first = new LinkedHashMap<String, Name.Mention>();
        mentions.stream()
                .filter(mention -> mention.name().id() == null)
                .filter(mention -> !mention.name().kind().equals(NameKinds.UNTOLD))
                .forEach(mention -> first.putIfAbsent(mention.name().label(), mention));
        return first.values().stream()
                .map(this::unknown)
                .filter(name -> name.mentions() > 1 || name.label().indexOf(' ') > 0)
                .sorted(Comparator.comparingInt(NewName::mentions).reversed().thenComparing(NewName::label))
                .limit(MOST_NEW)
                .toList();
    }

    private NewName unknown(Name.Mention mention) {
        var name = mention.name();
        var paragraph = text.passageAt(mention.start(), mention.end())
                .map(passage -> passage.number())
                .orElse(1);
        return new NewName(name.kind(), name.label(), name.variants(), count(name), paragraph);
    }
}
