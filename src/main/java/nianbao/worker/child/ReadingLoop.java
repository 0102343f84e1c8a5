package nianbao.worker.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.model.EnvironmentException;
import nianbao.model.FileAddress;
import nianbao.words.Messages;
import nianbao.worker.child.DocumentViewer.Tracer;
import nianbao.worker.child.OpenedFileReader.FileReader;
import nianbao.worker.wire.Message;
import nianbao.worker.wire.MessageCodec;
import nianbao.worker.wire.PageView;

/** The work of a reading process: one order after another, a record for every file that is wanted. */
public final class ReadingLoop implements Runnable {
    /** How the process ends where its heap is full: as Java itself does, told to exit then. */
    public static final int OUT_OF_MEMORY_EXIT = 3;
    /** How it ends where nobody listens any more. */
    private static final int UNHEARD_EXIT = 1;
    /** How it ends where it can read no file at all. */
    private static final int UNUSABLE_EXIT = 4;

    /** Bytes of the reading thread's stack: deeply nested files need more than Java's usual 1 MiB. */
    private static final long STACK = 32L << 20;

    /** The thread that keeps a process going that was told to end. */
    public static final String LAST_HOOK = "until-orders-end";

    private final DataOutputStream out;
    private final FileOpener opener;
    private final OpenedFileReader reader;
    private final DocumentViewer viewer;
    private final Messages messages;
    private final MessageCodec wire = new MessageCodec();
    private final BlockingQueue<Message> told = new LinkedBlockingQueue<>();
    private volatile boolean busy;

    /** @param tracer for what is to be shown */
    public ReadingLoop(DataOutputStream out, FileOpener opener, FileReader reader, Tracer tracer, Messages messages) {
        this.out = out;
        this.opener = opener;
        this.viewer = new DocumentViewer(opener, tracer, messages);
        this.messages = messages;
        this.reader = new OpenedFileReader(reader, messages, stack -> say(new Message.Fault(stack)));
    }

    /**
     * Works in a thread of its own, and takes what the other end says until that has nothing more to say. When it ends in
     * the middle of a file, nobody waits for the answer any more, and the process ends at once.
     *
     * <p>A signal that asks the process to end, SIGTERM or SIGINT, is left to the other end: systemd, timeout and terminals send
     * it to all processes of a program, and who ordered a file may want to have it finished.
     *
     * @throws IOException where what comes is no message
     */
    public void serve(InputStream from) throws IOException {
        CountDownLatch ordersEnd = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(ordersEnd), LAST_HOOK));
        try {
            takeOrders(from);
        } finally {
            ordersEnd.countDown();
        }
    }

    /** Java ends on a signal once all its shutdown hooks have; until then everything goes on. */
    private static void awaitEnd(CountDownLatch ordersEnd) {
        try {
            ordersEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOrders(InputStream from) throws IOException {
        Thread reader = new Thread(null, this, "reader", STACK);
        reader.setDaemon(true);
        reader.start();
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        try {
            while (true) {
                told.add(wire.read(in));
            }
        } catch (EOFException e) {
            if (busy || !told.isEmpty()) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    @Override
    public void run() {
        try {
            say(new Message.Ready());
            while (true) {
                Message order = told.take();
                busy = true;
                if (order instanceof Message.Order read) {
                    carryOut(read);
                    say(new Message.Done());
                } else if (order instanceof Message.Look look) {
                    show(look);
                    say(new Message.Done());
                }
                busy = false;
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(UNHEARD_EXIT); // nothing in this process interrupts
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY_EXIT);
        } catch (EnvironmentException e) {
            e.printStackTrace(); // the other end looks what it is
            Runtime.getRuntime().halt(UNUSABLE_EXIT);
        }
    }

    private void carryOut(Message.Order order) {
        Path path = FileAddress.path(order.address());
        int[] number = {0};
        try {
            opener.open(path, opened -> {
                if (number[0]++ >= order.passOver()) {
                    offer(opened);
                }
            });
        } catch (OutOfMemoryError | EnvironmentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            offer(reader.refused(path, e));
        }
    }

    private void show(Message.Look look) {
        try {
            say(new Message.Shown(viewer.show(look, () -> say(new Message.PageRead()))));
        } catch (OutOfMemoryError | EnvironmentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            OpenedFile.Refused refused = reader.refused(FileAddress.path(look.address()), e);
            say(new Message.Shown(
                    new PageView.Refused(PageView.Reason.UNREADABLE, messages.message(refused.problem()))));
        }
    }

    private void offer(OpenedFile opened) {
        say(new Message.Opening(OpenedFileReader.source(opened)));
        try {
            if (told.take() instanceof Message.Choice choice && choice.wanted()) {
                say(new Message.Answer(reader.read(opened, choice.threads(), () -> say(new Message.PageRead()))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Message message) {
        try {
            wire.write(out, message);
        } catch (IOException e) {
            Runtime.getRuntime().halt(UNHEARD_EXIT);
        }
    }
}
