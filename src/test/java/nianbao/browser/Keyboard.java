package nianbao.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;

/** Presses keys in whatever has the focus, and counts them; several at once count as one. */
final class Keyboard {
    private final WebDriver driver;
    private int pressed;

    Keyboard(WebDriver driver) {
        this.driver = driver;
    }

    Keyboard press(Keys key) {
        pressed++;
        new Actions(driver).sendKeys(key).perform();
        return this;
    }

    /** Each letter is a key. */
    Keyboard type(String letters) {
        pressed += letters.length();
        new Actions(driver).sendKeys(letters).perform();
        return this;
    }

    /** Letters and then Enter, as fast as the browser takes them. */
    Keyboard enter(String letters) {
        pressed += letters.length() + 1;
        new Actions(driver).sendKeys(letters).sendKeys(Keys.ENTER).perform();
        return this;
    }

    Keyboard hold(Keys held, CharSequence key) {
        pressed++;
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return this;
    }

    int pressed() {
        return pressed;
    }
}
