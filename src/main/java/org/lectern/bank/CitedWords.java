package org.lectern.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.bank.QuestionForm.Row;
import org.lectern.texts.Anchor;
import org.lectern.texts.Anchoring;
import org.lectern.texts.Occurrence;
import org.lectern.texts.Selector;
import org.lectern.texts.SourceText;

/// What a form says of a passage, as a citation: with the paragraph that is meant, words that stand in a text more than
/// once are told apart.
record CitedWords(Map<String, SourceText> texts) {

    private static final List<String> SETTLING = List.of("prefix", "suffix", "occurrence");

    static boolean isGiven(Row row) {
        return !row.at("exact").isEmpty()
                || !row.at("from").isEmpty()
                || !row.at("to").isEmpty();
    }

    Map<String, Object> fields(Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("source", row.at("source"));
        if (row.at("exact").isEmpty()) {
            fields.put("from", row.at("from"));
            fields.put("to", row.at("to"));
        } else {
            fields.put("exact", row.at("exact"));
        }
        settle(row, fields);
        if (!row.at("sic").isEmpty()) {
            fields.put("sic", row.at("sic"));
        }
        return fields;
    }

    /// What settled the place before stays as long as it leads to the paragraph that is meant.
    private void settle(Row row, Map<String, Object> fields) {
        var text = texts.get(row.at("source"));
        var paragraph = row.at("paragraph").matches("[0-9]{1,6}") ? Integer.parseInt(row.at("paragraph")) : 0;
        if (text == null || paragraph == 0 || leadsTo(row, text, paragraph)) {
            SETTLING.forEach(name -> {
                if (!row.at(name).isEmpty()) {
                    fields.put(name, row.at(name));
                }
            });
            return;
        }
        var words = row.at("exact").isEmpty() ? row.at("from") : row.at("exact");
        var places = text.places(words);
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (text.passageAt(place, place + words.length())
                    .filter(passage -> passage.number() == paragraph)
                    .isPresent()) {
                if (places.size() > 1) {
                    fields.put("occurrence", String.valueOf(i + 1));
                }
                return;
            }
        }
        // In another paragraph than the one that was given: then it is found nowhere, and the field says so.
        fields.put("prefix", "¶" + paragraph);
    }

    private static boolean leadsTo(Row row, SourceText text, int paragraph) {
        return Anchoring.anchor(text, selector(row)) instanceof Anchor.Found found && found.paragraph() == paragraph;
    }

    private static Selector selector(Row row) {
        var prefix = row.at("prefix").isEmpty() ? null : row.at("prefix");
        var suffix = row.at("suffix").isEmpty() ? null : row.at("suffix");
        var occurrence = Occurrence.parse(row.at("occurrence")).orElse(null);
        return row.at("exact").isEmpty()
                ? new Selector.Range(row.at("from"), row.at("to"), prefix, suffix, occurrence)
                : new Selector.Quote(row.at("exact"), prefix, suffix, occurrence);
    }
}
