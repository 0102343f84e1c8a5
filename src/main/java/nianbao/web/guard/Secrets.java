package nianbao.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses. */
public final class Secrets {
    /** Bytes of chance: 256 bits. */
    private static final int LENGTH = 32;

    private static final SecureRandom CHANCE = new SecureRandom();

    private Secrets() {}

    /** One that can stand in an address or a cookie. */
    public static String create() {
        byte[] bytes = new byte[LENGTH];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether two are the same, in a time that tells nothing of where they differ. */
    public static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
