package nianbao.review.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nianbao.review.RefusedInWords;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Makes hashes of passwords, and compares with them, by Argon2id (RFC 9106) at the costs that OWASP's Password Storage Cheat
 * Sheet names first. It is slow on purpose: only few are made at the same time, so that who tries passwords takes neither all
 * memory nor all processors.
 */
final class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    /** Larger: dearer for who guesses, and for us. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;
    /** Larger: more people enter in one second, and more memory is taken by who tries. */
    private static final int AT_ONCE = 2;
    /** Seconds; who waits longer is told to come again. */
    private static final long PATIENCE = 10;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** That of a password that nobody knows, to be compared with where there is no account. */
    private final String nobodys = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
            + chance(SALT_BYTES) + "$" + chance(HASH_BYTES);

    private static String chance(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a comparison does: a stopwatch must not tell who has an account. */
    void pretend(String password) {
        inTurn(() -> encoder.matches(password, nobodys));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new RefusedInWords("account.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedInWords("account.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
