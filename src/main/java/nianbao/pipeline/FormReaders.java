package nianbao.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nianbao.model.Extent;
import nianbao.model.TableOutline;
import nianbao.report.PageSigns;
import nianbao.report.ReportReader;
import nianbao.report.form.FormWords;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;

/**
 * What a pipeline reads by the forms with.
 *
 * @param outlines of the tables of all forms
 * @param signs what tells a page of a report
 * @param messages that name tables as the forms do
 */
record FormReaders(
        FormCatalog forms, List<TableOutline> outlines, PageSigns signs, ReportReader reports, Messages messages) {

    private static FormReaders of(FormCatalog forms, Locale locale, Extent extent) {
        return new FormReaders(
                forms,
                forms.outlines(),
                new PageSigns(forms),
                new ReportReader(forms, extent),
                Messages.in(locale).naming(new FormWords(forms.forms(), locale).tables()));
    }

    /**
     * Makes them in another thread: they take as long as a file's pages, which are read meanwhile.
     *
     * @return waits for them, and fails as their making did
     */
    static Supplier<FormReaders> begin(Supplier<FormCatalog> forms, Locale locale, Extent extent) {
        CompletableFuture<FormReaders> made =
                CompletableFuture.supplyAsync(() -> of(forms.get(), locale, extent), FormReaders::run);
        return () -> {
            try {
                return made.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        };
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "forms");
        thread.setDaemon(true);
        thread.start();
    }
}
