package org.lectern.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// Argon2id, as a PHC string (`$argon2id$v=19$m=19456,t=2,p=1$…`).
///
/// At most two are worked out at once, so that a flood of sign-ins cannot take the machine; the others wait in order,
/// and a crowd that would wait long is sent away.
@ApplicationScoped
class PasswordHashes {

    /// OWASP's second choice: 19 MiB, two passes, one lane; 32 bytes out.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int AT_ONCE = 2;
    private static final int WAITING = 60;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore running = new Semaphore(AT_ONCE, true);

    /// What is compared with where there is no account, so that an unknown name takes as long as a known one.
    private final String nobodys = argon2("nobody's password");

    private final int waiting;

    @Inject
    PasswordHashes() {
        this(WAITING);
    }

    /// @param waiting how many may wait before a crowd is sent away
    PasswordHashes(int waiting) {
        this.waiting = waiting;
    }

    /// @throws Refusal when a crowd waits
    String hash(String password) {
        return oneOfTwo(() -> argon2(password));
    }

    /// @param hash null when there is no account, or no password: takes as long, and is false
    /// @throws Refusal when a crowd waits
    boolean matches(String password, @Nullable String hash) {
        var compared = hash == null ? nobodys : hash;
        var function = Argon2Function.getInstanceFromHash(compared);
        return oneOfTwo(() -> function.check(normal(password), compared)) && hash != null;
    }

    /// Whether a hash was made with other parameters than today's.
    static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private static String argon2(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ARGON2.hash(normal(password).getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
    }

    private <T> T oneOfTwo(Supplier<T> work) {
        if (running.getQueueLength() >= waiting) {
            throw Refusal.forNow(503, "Many people are signing in at this moment. Try again in a few seconds.", SOON);
        }
        running.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    /// One keyboard types an accent as one character, another as two.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
