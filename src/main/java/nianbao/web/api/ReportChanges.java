package nianbao.web.api;

import java.util.List;
import nianbao.review.Statement;

/** Told of what people say of reports, once it is kept. */
@FunctionalInterface
public interface ReportChanges {
    /** @param page the open page that it was said on; any other text where it was none */
    void said(long report, List<Statement> statements, String by, String page);
}
