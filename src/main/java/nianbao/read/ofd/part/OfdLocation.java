package nianbao.read.ofd.part;

import java.util.ArrayDeque;
import java.util.Deque;

/** Locations in an OFD: from its root with a leading stroke, otherwise from the folder of the part that names them. */
public final class OfdLocation {
    private OfdLocation() {}

    /**
     * The name of the member that {@code location} leads to.
     *
     * @param base the name of the part that names it
     * @throws OfdPartException where it leads out of the file
     */
    public static String resolve(String base, String location) throws OfdPartException {
        String path = location.strip().replace('\\', '/');
        int folder = base.lastIndexOf('/');
        String whole = path.startsWith("/") || folder < 0 ? path : base.substring(0, folder + 1) + path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    throw new OfdPartException("leads out: " + location);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
