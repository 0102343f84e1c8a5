package nianbao.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second secret of a browser that nobody entered by yet: made of its cookie by a key of ours, so that we need not remember
 * it, and nobody who sets a cookie can make it.
 */
final class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(Secrets.create().getBytes(StandardCharsets.UTF_8), ALGORITHM);

    String of(String cookie) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }
}
