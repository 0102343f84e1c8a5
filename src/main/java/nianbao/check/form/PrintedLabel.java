package nianbao.check.form;

import java.util.OptionalInt;

/**
 * The label of a row or column of a form, and what stands for it in a draft.
 *
 * @param form its id
 * @param wanted as the form has it; empty of a row that is none of the form's
 * @param found as it is printed; empty where it was not found
 */
public record PrintedLabel(String form, String wanted, String found, OptionalInt page) {}
