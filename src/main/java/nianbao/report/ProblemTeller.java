package nianbao.report;

import nianbao.model.Problem;
import nianbao.model.ReportRecord.Note;

/** Puts a problem into the words of a person's language. */
public interface ProblemTeller {
    Note tell(Problem problem);
}
