package nianbao.store.source;

/**
 * Something that a source has, and that could not be had.
 *
 * @param place where: an address, or a path
 * @param code what kind of alarm it is
 * @param evidence what was seen, where the code does not say all; with other evidence it is another alarm
 * @param reason for a person
 */
public record HarvestAlarm(String place, String code, String evidence, String reason) {
    public HarvestAlarm(String place, String code, String reason) {
        this(place, code, "", reason);
    }
}
