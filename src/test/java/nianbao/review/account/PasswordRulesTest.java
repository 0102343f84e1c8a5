package nianbao.review.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nianbao.review.RefusedInWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "我家门前有两棵树都是枣树",
                " two  spaces in it ",
                "😀😃😄😁😆😅😂🤣😊😇🙂🙃",
                "nothingbutsmallletters",
                "83610375920461",
                "limings own sentence"
            })
    void whateverIsLongAndNotGuessedFirstIsTaken(String password) {
        assertThatCode(() -> rules.require("liming", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, account.password.short",
        "一二三四五六七八九十一, account.password.short",
        "😀😃😄😁😆😅, account.password.short",
        "password1234, account.password.common",
        "PassWord1234, account.password.common",
        "1qaz2wsx3edc, account.password.common",
        "政府信息公开工作年度报告, account.password.common",
        "aaaaaaaaaaaa, account.password.common",
        "123412341234, account.password.common",
        "abcabcabcabcab, account.password.common",
        "liming123456, account.password.name",
        "LiMing-LiMing, account.password.name",
        "2024liming2024, account.password.name"
    })
    void whatIsGuessedFirstIsNot(String password, String key) {
        assertThatThrownBy(() -> rules.require("LiMing", password))
                .isInstanceOf(RefusedInWords.class)
                .hasMessage(key);
    }

    @Test
    void isBetweenTwelveAndAHundredAndTwentyEightCharacters() {
        String sentence = "abcdefghi klmnop-".repeat(20);
        assertThatCode(() -> rules.require("li", sentence.substring(0, 12))).doesNotThrowAnyException();
        assertThatCode(() -> rules.require("li", sentence.substring(0, 128))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.require("li", sentence.substring(0, 129)))
                .isInstanceOfSatisfying(
                        RefusedInWords.class,
                        refused -> assertThat(refused.arguments()).containsExactly(128));
    }
}
