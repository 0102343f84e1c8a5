/**
 * Commands on sources in folders and in the web: harvest them, list them, acknowledge their alarms. The visits themselves are made in
 * {@code nianbao.harvest}.
 */
@NullMarked
package nianbao.cli.harvest;

import org.jspecify.annotations.NullMarked;
