package org.lectern.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All texts that banks ask about.
@ApplicationScoped
public class Texts implements PanacheRepositoryBase<Text, String> {

    private final Event<TextInstalled> installed;

    Texts(Event<TextInstalled> installed) {
        this.installed = installed;
    }

    /// In the order of the banks.
    public List<Text> inOrder() {
        return list("order by position, id");
    }

    /// Takes over what a bank says of a text, new or known.
    public void describe(String id, int position, Text.Description description) {
        var text = findByIdOptional(id).orElseGet(() -> new Text(id, position));
        text.describe(description);
        persist(text);
    }

    /// Takes in the words of a known text.
    ///
    /// @throws OtherText where they are another text's
    public void install(Text text, SourceText words, Instant now) {
        text.install(words, now);
        flush();
        installed.fire(new TextInstalled(text.id()));
    }

    /// The words of every text that is installed, by its id.
    public Map<String, SourceText> installed() {
        var words = new HashMap<String, SourceText>();
        list("body is not null").forEach(text -> text.words().ifPresent(found -> words.put(text.id(), found)));
        return words;
    }
}
