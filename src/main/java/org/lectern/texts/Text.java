package org.lectern.texts;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// A text that questions stand on. Its words are there only where this installation may show them.
@Entity
public class Text {

    @Id
    private String id;

    private String title;

    private String author;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String details;

    private String sha256;

    private int position;

    /// Read where it is asked for: a book is a megabyte, and most pages want its title.
    @Basic(fetch = FetchType.LAZY)
    private @Nullable String body;

    private @Nullable Instant installedAt;

    private @Nullable String bankId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Text() {}

    Text(String id, int position) {
        this.id = id;
        this.position = position;
        this.title = "";
        this.author = "";
        this.details = "{}";
        this.sha256 = "";
    }

    /// An instructor's own, with its words.
    Text(String id, int position, String bank, Description description, SourceText words, Instant now) {
        this(id, position);
        describe(description);
        install(words, now);
        this.bankId = bank;
    }

    /// Takes over what a bank says of the text. Words of another edition are put away.
    final void describe(Description description) {
        if (!description.sha256().equals(sha256)) {
            body = null;
            installedAt = null;
        }
        this.title = description.title();
        this.author = description.author();
        this.sha256 = description.sha256();
        this.details = StoredJson.write(description.details());
    }

    /// Takes in the words.
    ///
    /// @throws OtherText where they are another text's
    final void install(SourceText text, Instant now) {
        if (!text.sha256().equals(sha256)) {
            throw new OtherText(id, sha256, text.sha256());
        }
        this.body = text.body();
        this.installedAt = now;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String author() {
        return author;
    }

    public TextDetails details() {
        return StoredJson.read(details, TextDetails.class);
    }

    public String sha256() {
        return sha256;
    }

    /// The bank that alone may ask about it; empty where every bank may, and everybody may read it.
    public Optional<String> bank() {
        return Optional.ofNullable(bankId);
    }

    public boolean isInstalled() {
        return installedAt != null;
    }

    public Optional<Instant> installedAt() {
        return Optional.ofNullable(installedAt);
    }

    /// The words, where they are installed; within the transaction that has found the text.
    public Optional<SourceText> words() {
        return Optional.ofNullable(body).map(SourceText::of);
    }

    /// What a bank says of a text.
    public record Description(String title, String author, String sha256, TextDetails details) {}
}
