package nianbao.lifecycle;

import java.time.Duration;

/** A program that does not end when it is told to, and says so. */
final class StubbornProgram {
    private StubbornProgram() {}

    public static void main(String[] arguments) {
        try (ShutdownHook hook = new ShutdownHook()) {
            hook.whenTold(() -> System.out.println("told"));
            System.out.println("ready");
            new StopSignal().sleep(Duration.ofHours(1));
        }
    }
}
