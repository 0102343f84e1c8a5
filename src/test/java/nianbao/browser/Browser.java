package nianbao.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import nianbao.json.PlainJson;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, and what is asked of it. Only what the system has installed is started: nothing is loaded. */
final class Browser implements AutoCloseable {
    private static final File PROGRAM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    /** For everything that is waited for: a busy machine starts a reading process in some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> OWN_HOSTS = Set.of("127.0.0.1", "localhost");
    private static final Set<String> NETWORK = Set.of("http", "https", "ws", "wss", "ftp");

    /** Of the screens of most offices. */
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    private final ChromeDriver driver;
    private final String first;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.first = driver.getWindowHandle();
    }

    /** Why there is none on this machine. */
    static Optional<String> missing() {
        return Stream.of(PROGRAM, DRIVER).allMatch(program -> Files.isExecutable(program.toPath()))
                ? Optional.empty()
                : Optional.of("no browser: apt-get install -y chromium chromium-driver fonts-noto-cjk");
    }

    static Browser start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM);
        // the sandbox cannot start for root and in containers; what is opened here is the desk alone
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        Browser browser = new Browser(driver);
        browser.resize(WIDTH, HEIGHT);
        return browser;
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Path and query of what is open. */
    String path() {
        URI address = URI.create(address());
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    /** The first element that a selector finds, as soon as there is one. */
    WebElement await(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Whether an element is there now. */
    boolean has(String selector) {
        return Boolean.TRUE.equals(evaluate("return document.querySelector(arguments[0]) !== null", selector));
    }

    Object evaluate(String script, Object... arguments) {
        Object value = driver.executeScript(script, arguments);
        return value == null ? "" : value;
    }

    /** What a script gives as soon as its promise holds it. */
    Object promised(String script, Object... arguments) {
        String call = "const done = arguments[arguments.length - 1];" + "(async function () {" + script
                + "}).apply(null, [...arguments].slice(0, -1)).then(done);";
        Object value = driver.executeAsyncScript(call, arguments);
        return value == null ? "" : value;
    }

    double number(String script, Object... arguments) {
        return ((Number) evaluate(script, arguments)).doubleValue();
    }

    List<String> texts(String script, Object... arguments) {
        return ((List<?>) evaluate(script, arguments))
                .stream().map(String::valueOf).toList();
    }

    /** A command of the browser's own protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Makes the page as large as a screen shows it. */
    void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    Keyboard keyboard() {
        return new Keyboard(driver);
    }

    /** Presses the button of the pointer at a place of the window. */
    void clickAt(double x, double y) {
        new Actions(driver)
                .moveToLocation((int) Math.round(x), (int) Math.round(y))
                .click()
                .perform();
    }

    /** Presses the button of the pointer at one place of the window, and lets it go at another. */
    void drag(double fromX, double fromY, double toX, double toY) {
        new Actions(driver)
                .moveToLocation((int) Math.round(fromX), (int) Math.round(fromY))
                .clickAndHold()
                .moveToLocation((int) Math.round((fromX + toX) / 2), (int) Math.round((fromY + toY) / 2))
                .moveToLocation((int) Math.round(toX), (int) Math.round(toY))
                .release()
                .perform();
    }

    /** Presses a key while an input method composes letters: it is the method's, not the page's. */
    void compose(String letters, String key) {
        command(
                "Input.imeSetComposition",
                Map.of("text", letters, "selectionStart", letters.length(), "selectionEnd", letters.length()));
        command("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", 229));
        command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", 229));
    }

    /** Opens another tab, and looks at it. */
    String newTab() {
        return driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    }

    void lookAt(String tab) {
        driver.switchTo().window(tab);
    }

    String tab() {
        return driver.getWindowHandle();
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What pages said to the console since this was asked last, errors and warnings of the browser among it. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** The addresses that are of other hosts. */
    static List<String> foreign(List<String> addresses) {
        return addresses.stream()
                .map(URI::create)
                .filter(address -> NETWORK.contains(String.valueOf(address.getScheme())))
                .filter(address -> !OWN_HOSTS.contains(String.valueOf(address.getHost())))
                .map(URI::toString)
                .toList();
    }

    /** All addresses that were asked for since this was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> member(member(event(entry), "message"), "params"))
                .map(parameters -> member(parameters, "request"))
                .filter(request -> request.containsKey("url"))
                .map(request -> String.valueOf(request.get("url")))
                .toList();
    }

    private static Map<String, Object> event(LogEntry entry) {
        try {
            return PlainJson.read(entry.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> member(Map<?, ?> members, String name) {
        return members.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    /** As if it were started anew. */
    void forget() {
        for (String tab : driver.getWindowHandles()) {
            if (!tab.equals(first)) {
                driver.switchTo().window(tab).close();
            }
        }
        driver.switchTo().window(first);
        driver.get("about:blank");
        command("Network.clearBrowserCookies", Map.of());
        resize(WIDTH, HEIGHT);
        console();
        requests();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
