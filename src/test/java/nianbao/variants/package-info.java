/**
 * Makes reports as publishers might print them, each with the truth of what it says, in seeded variants: rules of every
 * kind, page breaks at awkward places, wordings, cells with prose, annexes, letterheads, and documents that are no such
 * report. The HTML is printed to PDF by Chromium and LibreOffice at development time; see {@link nianbao.variants.VariantsMain}.
 */
@NullMarked
package nianbao.variants;

import org.jspecify.annotations.NullMarked;
