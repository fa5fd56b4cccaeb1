package org.lectern.bank;

/// What the bank knows of a question, in plain words.
public final class Kinds {

    private Kinds() {}

    public static String of(QuestionType type) {
        return switch (type) {
            case BASIC -> "recall";
            case CLOZE -> "gap";
            case CHOICE -> "one of several";
            case CHOICES -> "some of several";
            case TRUE_FALSE -> "true or false";
            case SHORT -> "short answer";
            case MATCH -> "matching";
            case ORDER -> "order";
            case ATTRIBUTION -> "who says it";
            case DATE -> "date";
            case NUMBER -> "number";
        };
    }

    public static String of(Kind kind) {
        return switch (kind) {
            case FACT -> "A fact: not in dispute, and the text states it.";
            case AUTHOR_CLAIM -> "A claim that the text makes.";
            case REPORTED -> "Reported: the writer passes on what somebody else said or did.";
            case DEFINITION -> "A definition: what the term means as the text uses it.";
        };
    }

    /// Whether it is asked.
    public static String of(Status status) {
        return switch (status) {
            case DRAFT -> "draft";
            case REVIEWED -> "published";
            case RETIRED -> "retired";
        };
    }

    public static String of(Voice voice) {
        return switch (voice) {
            case AUTHOR -> "The author speaks.";
            case EDITOR -> "The editor of the edition speaks.";
            case QUOTED -> "Somebody speaks whom the text quotes.";
            case BLURB -> "The publisher of the page speaks, in announcing a piece.";
        };
    }

    /// Whom a voice of the bank's files belongs to.
    public static String speaker(String voice) {
        return Voice.of(voice)
                .map(known -> switch (known) {
                    case AUTHOR -> "The author";
                    case EDITOR -> "The editor";
                    case QUOTED -> "Quoted";
                    case BLURB -> "In announcements";
                })
                .orElse(voice);
    }
}
