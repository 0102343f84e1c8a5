package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void haveAllTheirBitsAndStandInACookie() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = Secrets.create();
            assertThat(secret).matches("[A-Za-z0-9_-]+");
            assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
            made.add(secret);
        }
        assertThat(made).hasSize(1000);
    }

    @Test
    void areTheSameOnlyWhereTheyAre() {
        String secret = Secrets.create();
        assertThat(Secrets.isSame(secret, new String(secret.toCharArray()))).isTrue();
        assertThat(Secrets.isSame(secret, secret.substring(1))).isFalse();
        assertThat(Secrets.isSame(secret, "")).isFalse();
        assertThat(Secrets.isSame("é", "e")).isFalse();
    }

    @Test
    void aFormsTokenIsOfItsCookieAndOfThisRunOnly() {
        FormTokens tokens = new FormTokens();
        assertThat(tokens.of("a")).isEqualTo(tokens.of("a")).isNotEqualTo(tokens.of("b"));
        assertThat(new FormTokens().of("a")).isNotEqualTo(tokens.of("a"));
    }
}
