package org.lectern.roster;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A learner of a course, as those who teach it see her.
///
/// @param username to sign in with; "Guest" for a guest
/// @param byRoster whether the account was made by this course's list
/// @param ended left, removed or merged; empty while she is in the course
/// @param mergedInto her other account in the course, which goes on
public record Learner(
        UUID id,
        String name,
        String username,
        SignIn signIn,
        LearnerDetails details,
        boolean byRoster,
        Instant joinedAt,
        String ended,
        Optional<UUID> mergedInto) {

    /// How she signs in.
    public enum SignIn {
        BY_PASSWORD,
        GUEST,
        NOT_COME_YET
    }

    public String section() {
        return details.section();
    }

    /// By which another system knows her; empty for none.
    public String externalId() {
        return details.externalId();
    }

    /// In per cent of the usual time of a quiz.
    public int extraTime() {
        return details.extraTime();
    }

    public boolean isCurrent() {
        return ended.isEmpty();
    }

    public boolean isGuest() {
        return signIn == SignIn.GUEST;
    }

    public boolean isExpected() {
        return signIn == SignIn.NOT_COME_YET;
    }

    /// The name to sign in with; empty for a guest.
    String loginName() {
        return isGuest() ? "" : username;
    }

    /// What stands beside the name in a list.
    public String inShort() {
        var parts = new ArrayList<String>();
        parts.add(isGuest() ? "guest" : username);
        List.of(section(), externalId()).stream()
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        if (extraTime() > 0) {
            parts.add("+%d %% time".formatted(extraTime()));
        }
        if (isExpected()) {
            parts.add("has not come yet");
        }
        return String.join(", ", parts);
    }

    /// Whether a search finds her; accents and case make no difference.
    public boolean matches(String words) {
        var text = plain(String.join(" ", name, loginName(), externalId()));
        return List.of(plain(words).strip().split("\\s+")).stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
