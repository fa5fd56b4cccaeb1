package org.lectern.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.lectern.texts.BroughtText;
import org.lectern.texts.StoredJson;

/// A text that an instructor brought for a bank of hers, to have questions drafted from it.
@Entity
class TextImport {

    private record Dropped(List<String> words) {}

    private record Names(List<NewName> names) {}

    @Id
    private UUID id;

    private String textId;
    private UUID madeBy;
    private Instant madeAt;
    private String format;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String dropped;

    private String kinds;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String names;

    private int numbered;
    private int learnt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected TextImport() {}

    TextImport(UUID id, String text, BroughtText read, UUID who, Instant now) {
        this.id = id;
        this.textId = text;
        this.madeBy = who;
        this.madeAt = now;
        this.format = read.format();
        this.dropped = StoredJson.write(new Dropped(read.dropped()));
        this.kinds = "";
        this.names = StoredJson.write(new Names(List.of()));
    }

    /// A number for a draft; none is given twice, so that an old page cannot mean a newer draft.
    int nextNumber() {
        return ++numbered;
    }

    /// Whether a draft had this number once.
    boolean hasNumbered(int number) {
        return number >= 1 && number <= numbered;
    }

    /// Names were added. Of two who do it at the same time the drafts of the later one count.
    ///
    /// @return which time this is
    int learn() {
        return ++learnt;
    }

    boolean hasLearnt(int times) {
        return learnt == times;
    }

    /// Notes what a drafter found beside its drafts.
    void drafted(Drafted drafted) {
        this.kinds = drafted.passages().stream().map(TextImport::letter).collect(Collectors.joining());
        this.names = StoredJson.write(new Names(drafted.names()));
    }

    private static String letter(SortedPassage passage) {
        return switch (passage.kind()) {
            case BODY -> "b";
            case HEADING -> "h";
            case FOOTNOTE -> "f";
            case BOILERPLATE -> "x";
        };
    }

    UUID id() {
        return id;
    }

    String textId() {
        return textId;
    }

    Instant madeAt() {
        return madeAt;
    }

    String format() {
        return format;
    }

    List<String> dropped() {
        return StoredJson.read(dropped, Dropped.class).words();
    }

    List<NewName> names() {
        return StoredJson.read(names, Names.class).names();
    }

    /// What the paragraphs of the text are, in their order.
    List<PassageKind> kinds() {
        return kinds.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'h' -> PassageKind.HEADING;
                    case 'f' -> PassageKind.FOOTNOTE;
                    case 'x' -> PassageKind.BOILERPLATE;
                    default -> PassageKind.BODY;
                })
                .toList();
    }
}
