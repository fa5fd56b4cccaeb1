package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Moments;
import org.lectern.accounts.SignedIn;

/// Who is at work on her sets.
@RequestScoped
class Instructor {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final QuestionSets sets;
    private final SetEditing editing;
    private final Clock clock;

    Instructor(SignedIn signedIn, Accounts accounts, QuestionSets sets, SetEditing editing, Clock clock) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.sets = sets;
        this.editing = editing;
        this.clock = clock;
    }

    UUID id() {
        return signedIn.id();
    }

    Instant now() {
        return clock.instant();
    }

    /// A set of hers.
    ///
    /// @throws NotFoundException when there is none
    QuestionSet set(UUID id) {
        return sets.find(id, id()).orElseThrow(NotFoundException::new);
    }

    /// Changes a set, in the version that the form was made from.
    ///
    /// @param seen as the form sent it; nonsense is an old version
    void change(UUID set, @Nullable String seen, Function<QuestionSet, String> change) {
        editing.change(set, id(), version(seen), change);
    }

    void archive(UUID set, @Nullable String seen, boolean archived) {
        editing.archive(set, id(), version(seen), archived);
    }

    /// The version that a form was made from; nonsense is an old one.
    static int version(@Nullable String seen) {
        return seen != null && VERSION.matcher(seen).matches() ? Integer.parseInt(seen) : 0;
    }

    /// A moment by her calendar and clock.
    String inWords(Instant moment) {
        return Moments.inWords(moment, accounts.get(id()).zone());
    }
}
