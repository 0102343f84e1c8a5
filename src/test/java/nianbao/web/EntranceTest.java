package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.Sessions;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entering and what ends it, over HTTP. */
class EntranceTest {
    private static final String SESSION = "nianbao-session";
    private static final String NEW = "a wholly new sentence";

    @TempDir
    private Path folder = Path.of("");

    private Optional<TestDesk> opened = Optional.empty();

    @BeforeEach
    void open() {
        TestDesk desk = new TestDesk(folder);
        opened = Optional.of(desk);
        desk.add("li", AccountRole.REVIEWER);
        desk.add("admin", AccountRole.ADMIN);
    }

    @AfterEach
    void close() {
        opened.ifPresent(TestDesk::close);
    }

    private TestDesk desk() {
        return opened.orElseThrow();
    }

    private static HttpResponse<String> enter(TestBrowser browser, String name, String password) {
        String token = TestDesk.token(browser, "/enter");
        return browser.post("/enter", "csrf", token, "name", name, "password", password);
    }

    @Test
    void whoIsWrongIsNotToldInWhat() {
        HttpResponse<String> unknown = enter(desk().browser(), "nobody", TestDesk.PASSWORD);
        HttpResponse<String> wrong = enter(desk().browser(), "li", "not the password");
        desk().accounts().disable("li", "admin");
        HttpResponse<String> disabled = enter(desk().browser(), "li", TestDesk.PASSWORD);
        for (HttpResponse<String> refused : List.of(unknown, wrong, disabled)) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(plain(refused)).isEqualTo(plain(unknown)).contains("Name or password is not right.");
            assertThat(TestBrowser.set(refused)).noneMatch(cookie -> cookie.startsWith(SESSION));
        }
        assertThat(desk().log).hasSize(3).allMatch(line -> line.equals("refused a name or password from 127.0.0.1"));
    }

    private static String plain(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void guessesAreMadeToWaitAndToldSo() {
        TestBrowser browser = desk().browser();
        String token = TestDesk.token(browser, "/enter");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/enter", "csrf", token, "name", "LI", "password", "guess " + i)
                            .statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> waits = browser.post("/enter", "csrf", token, "name", "li", "password", TestDesk.PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After")).contains("2");
        assertThat(waits.body()).contains("Too many attempts. Try again in 2 seconds.");
        assertThat(browser.get("/").statusCode()).isEqualTo(401);
        desk().clock.pass(Duration.ofSeconds(2));
        assertThat(browser.post("/enter", "csrf", token, "name", "li", "password", TestDesk.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk().log).contains("entered: li from 127.0.0.1");
        assertThat(String.join("\n", desk().log)).doesNotContain("guess", TestDesk.PASSWORD);
    }

    @Test
    void whoEntersIsSomebodyElseThanBefore() {
        TestBrowser browser = desk().browser();
        browser.cookies().put(SESSION, "fixed-by-an-attacker");
        enter(browser, "li", TestDesk.PASSWORD);
        String first = browser.cookies().get(SESSION);
        assertThat(first).isNotEqualTo("fixed-by-an-attacker");
        TestBrowser before = desk().browser();
        before.cookies().put(SESSION, first);
        enter(browser, "admin", TestDesk.PASSWORD);
        assertThat(browser.cookies().get(SESSION)).isNotEqualTo(first);
        assertThat(before.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void aStolenSessionEndsWithLeavingWithRestAndWithTime() {
        TestBrowser browser = desk().entered("li");
        assertThat(stolen(browser).get("/").statusCode()).isEqualTo(200);
        TestBrowser thief = stolen(browser);
        browser.post("/leave", "csrf", TestDesk.token(browser, "/account"));
        assertThat(thief.get("/").statusCode()).isEqualTo(401);

        TestBrowser rests = desk().entered("li");
        desk().clock.pass(Sessions.IDLE);
        assertThat(rests.get("/").statusCode()).isEqualTo(401);

        TestBrowser busy = desk().entered("li");
        for (int hour = 1; hour < 12; hour++) {
            desk().clock.pass(Duration.ofHours(1));
            assertThat(busy.get("/").statusCode()).isEqualTo(200);
        }
        desk().clock.pass(Duration.ofHours(1));
        assertThat(busy.get("/").statusCode()).isEqualTo(401);
    }

    private TestBrowser stolen(TestBrowser from) {
        TestBrowser thief = desk().browser();
        thief.cookies().putAll(from.cookies());
        return thief;
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndNeedsTheOld() {
        TestBrowser browser = desk().entered("li");
        TestBrowser thief = stolen(browser);
        String token = TestDesk.token(browser, "/account");
        HttpResponse<String> wrong =
                browser.post("/account/password", "csrf", token, "old", "not the password", "new", NEW, "again", NEW);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The password so far is not right.");
        HttpResponse<String> differ = browser.post(
                "/account/password", "csrf", token, "old", TestDesk.PASSWORD, "new", NEW, "again", NEW + "x");
        assertThat(differ.body()).contains("not the same");
        HttpResponse<String> common = browser.post(
                "/account/password",
                "csrf",
                token,
                "old",
                TestDesk.PASSWORD,
                "new",
                "password1234",
                "again",
                "password1234");
        assertThat(common.body()).contains("guessed first");
        HttpResponse<String> changed =
                browser.post("/account/password", "csrf", token, "old", TestDesk.PASSWORD, "new", NEW, "again", NEW);
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(browser.get("/account?changed").body()).contains("The password is changed.");
        assertThat(thief.get("/").statusCode()).isEqualTo(401);
        assertThat(enter(desk().browser(), "li", TestDesk.PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(enter(desk().browser(), "li", NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void whatAnAdministratorChangesEndsTheSessionsOfWhoItIsAbout() {
        TestBrowser admin = desk().entered("admin");
        String token = TestDesk.token(admin, "/accounts");
        TestBrowser li = desk().entered("li");
        assertThat(admin.post("/accounts/li/role", "csrf", token, "role", "reader")
                        .statusCode())
                .isEqualTo(303);
        assertThat(li.get("/").statusCode()).isEqualTo(401);
        TestBrowser again = desk().entered("li");
        assertThat(admin.post("/accounts/li/disable", "csrf", token).statusCode())
                .isEqualTo(303);
        assertThat(again.get("/").statusCode()).isEqualTo(401);
        HttpResponse<String> last = admin.post("/accounts/admin/disable", "csrf", token);
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("last administrator");
        assertThat(admin.post(
                                "/accounts",
                                "csrf",
                                token,
                                "name",
                                "王 芳",
                                "role",
                                "reader",
                                "password",
                                "a sentence of hers")
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.post("/accounts/%E7%8E%8B%20%E8%8A%B3/enable", "csrf", token)
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.get("/accounts").body())
                .contains("王 芳", "admin disabled li")
                .doesNotContain("argon2");
    }

    /** What is changed at the machine counts at once, too: the server asks the store. */
    @Test
    void whatAnotherProgramChangesEndsSessions() {
        TestBrowser li = desk().entered("li");
        desk().accounts().setRole("li", AccountRole.READER, "me");
        assertThat(li.get("/").statusCode()).isEqualTo(401);
        TestBrowser again = desk().entered("li");
        desk().accounts().setPassword("li", NEW, "me");
        assertThat(again.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void whoWorksAtTheMachineEntersByTheAddressAlone() {
        TestBrowser browser = desk().atTheMachine();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("there is no password to it");
        assertThat(desk().browser().get("/enter/guessed").statusCode()).isEqualTo(403);
        desk().accounts().setRole("li", AccountRole.READER, "me");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }
}
