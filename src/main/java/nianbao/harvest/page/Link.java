package nianbao.harvest.page;

import nianbao.harvest.net.address.WebAddress;

/**
 * A link to somewhere else.
 *
 * @param title what it says, or the fuller title that it bears
 */
public record Link(WebAddress address, String title) {}
