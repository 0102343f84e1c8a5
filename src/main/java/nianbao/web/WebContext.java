package nianbao.web;

import java.time.Clock;
import java.util.function.Consumer;
import nianbao.words.Messages;

/**
 * What the desk finds around it.
 *
 * @param user by which name changes are kept of who enters by the address of this machine
 * @param unexpected takes what should not happen
 * @param log takes who entered, and who was refused
 */
public record WebContext(
        String user, Messages messages, Clock clock, Consumer<Exception> unexpected, Consumer<String> log) {}
