/**
 * How commands write and read text: columns for a terminal, comma-separated values, figures and fields in words. Knows no
 * command and no option.
 */
@NullMarked
package nianbao.cli.text;

import org.jspecify.annotations.NullMarked;
