package nianbao.review.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.review.RefusedInWords;
import nianbao.store.account.Accounts;

/** Which passwords are taken: long ones that nobody guesses first. Which letters are in them does not matter. */
final class PasswordRules {
    /** Letters, as people count them. */
    static final int SHORTEST = 12;
    /** Long enough for any sentence; what is longer only costs time. */
    static final int LONGEST = 128;

    /** A few letters again and again: 123412341234, aaaaaaaaaaaa. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+.{0,3}", Pattern.DOTALL);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private final Set<String> common;

    PasswordRules() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("/nianbao/review/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("not shipped: common-passwords.txt");
            }
            common = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RefusedInWords where the password is not to be taken */
    void require(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RefusedInWords("account.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new RefusedInWords("account.password.long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (isName(Accounts.key(name), plain)) {
            throw new RefusedInWords("account.password.name");
        }
        if (common.contains(plain) || REPEATED.matcher(plain).matches()) {
            throw new RefusedInWords("account.password.common");
        }
    }

    /** The name, once or more, with nothing but figures and marks about it. */
    private static boolean isName(String name, String plain) {
        String rest = plain.replace(name, "");
        return rest.length() < plain.length()
                && NO_LETTER.matcher(rest).replaceAll("").isEmpty();
    }
}
