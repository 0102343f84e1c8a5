package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.web.guard.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address takes what it can; another is served meanwhile. */
class FloodTest {
    private static final String ATTACKER = "127.0.0.1";
    private static final String OTHER = "127.0.0.2";
    /** Of whoever is not the attacker, in the middle of all. */
    private static final long SOON_MS = 300;

    private static final int ASKED = 41;
    private static final int PER_SECOND = 1000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aThousandRequestsASecondLeaveOthersServed() throws Exception {
        try (TestDesk desk = new TestDesk(folder)) {
            int port = desk.port();
            milliseconds(port); // loads what the first needs
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicLong sent = new AtomicLong();
            AtomicLong answered = new AtomicLong(); // bytes
            List<Thread> attackers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread attacker = new Thread(() -> flood(port, going, sent, answered));
                attacker.start();
                attackers.add(attacker);
            }
            long begin = System.nanoTime();
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                times.add(milliseconds(port));
                Thread.sleep(50);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            going.set(false);
            for (Thread attacker : attackers) {
                attacker.join();
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "flood: %.0f requests a second; another address: median %d ms, longest %d ms%n",
                    sent.get() / seconds,
                    times.get(ASKED / 2),
                    times.get(ASKED - 1));
            assertThat(times.get(ASKED / 2)).isLessThan(SOON_MS);
            assertThat(sent.get()).isPositive();
            assertThat(answered.get()).isPositive();
        }
    }

    /** The page of entry, from another address. */
    private static long milliseconds(int port) {
        long begin = System.nanoTime();
        String answer =
                RawRequest.sendFrom(OTHER, port, "GET /enter HTTP/1.1", "Host: 127.0.0.1:" + port, "Connection: close");
        assertThat(RawRequest.status(answer)).isEqualTo(200);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Sends a quarter of a thousand requests a second, as far as the machine does it, without waiting for answers. */
    private static void flood(int port, AtomicBoolean going, AtomicLong sent, AtomicLong answered) {
        byte[] request =
                ("GET /enter HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        while (going.get()) {
            try (Socket socket = RawRequest.connect(ATTACKER, port)) {
                while (going.get()) {
                    for (int i = 0; i < PER_SECOND / 4 / 20; i++) {
                        socket.getOutputStream().write(request);
                        sent.incrementAndGet();
                    }
                    socket.getOutputStream().flush();
                    Thread.sleep(50);
                    answered.addAndGet(socket.getInputStream()
                            .readNBytes(socket.getInputStream().available())
                            .length);
                }
            } catch (IOException e) {
                // it was cut off, and begins anew
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void whoSendsSlowlyHoldsOnlySoMuch() throws Exception {
        try (TestDesk desk = new TestDesk(folder)) {
            int port = desk.port();
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 60; i++) {
                    Socket socket = RawRequest.connect(ATTACKER, port);
                    slow.add(socket);
                    String begun = "POST /enter HTTP/1.1\r\nHost: 127.0.0.1:" + port
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nc";
                    socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                }
                Thread.sleep(500);
                List<Long> times = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    times.add(milliseconds(port));
                }
                Collections.sort(times);
                assertThat(times.get(4)).isLessThan(SOON_MS);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void anAddressHasOnlySoManyConnections() throws Exception {
        try (TestDesk desk = new TestDesk(folder)) {
            int port = desk.port();
            List<Socket> open = new ArrayList<>();
            try {
                for (int i = 0; i < 150; i++) {
                    open.add(RawRequest.connect(ATTACKER, port));
                }
                Thread.sleep(500);
                String request = "GET /left HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
                int served = 0;
                for (Socket socket : open) {
                    served += isServed(socket, request) ? 1 : 0;
                }
                assertThat(served).isBetween(1, 120);
                assertThat(milliseconds(port)).isNotNegative();
            } finally {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        }
    }

    private static boolean isServed(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return RawRequest.begin(socket.getInputStream()).startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false; // it was closed
        }
    }
}
