package org.lectern.bank;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// The same question under another id. It is written and read again, because an id deals the options.
final class Rereading {

    private Rereading() {}

    static WrittenQuestion as(String id, WrittenQuestion question, BankFiles known) {
        var fields = new QuestionYaml(
                        question.id(),
                        question.definition(),
                        names(question.definition().entity(), known.entities()))
                .fields(question.tags(), Status.DRAFT);
        fields.put("id", id);
        var faults = new Faults();
        var text = YamlText.of(List.of(fields));
        return YamlList.read("copy.yaml", text, faults).stream()
                .flatMap(read -> new QuestionReader(known.entitiesById(), faults).read(read).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(409, "This question cannot be copied: " + faults.found()));
    }

    /// The same as a bank can have it that knows less: subjects, speakers and names that it does
    /// not know are left out, words stay.
    static WrittenQuestion within(WrittenQuestion question, BankFiles known) {
        var definition = question.definition();
        var tags = known.tags().stream().map(KnownTag::id).collect(Collectors.toSet());
        return new WrittenQuestion(
                question.id(),
                definition.naming(known.entitiesById().keySet()),
                question.tags().stream().filter(tags::contains).toList(),
                question.status(),
                question.place());
    }

    /// The names of the entity that an answer is.
    static Set<String> names(@Nullable String entity, Collection<KnownEntity> entities) {
        var names = new LinkedHashSet<String>();
        entities.stream().filter(known -> known.id().equals(entity)).forEach(known -> names.addAll(known.names()));
        return names;
    }
}
