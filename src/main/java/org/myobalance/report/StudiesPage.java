package org.myobalance.report;

import java.util.List;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/** The reference page of studies: one line for each paper, with what of it is used. */
final class StudiesPage {
    private StudiesPage() {}

    static String of(List<Study> studies) {
        return Markdown.heading(1, "Studies")
                + Markdown.paragraph(
                        "Every file of studies. Used are the observations that take part in fits; ./myobalance studies --rows lists each of them.")
                + Markdown.table(
                        List.of("study", "title", "species", "arms", "observations", "used", "read of it", "citation"),
                        studies.stream().map(StudiesPage::row).toList());
    }

    private static List<String> row(Study study) {
        long used = study.measurements().stream().filter(Measurement::isFitted).count();
        return List.of(
                Markdown.code(study.id()),
                Markdown.escaped(study.title()),
                EnumNames.of(study.species()),
                Integer.toString(study.arms().size()),
                Integer.toString(study.measurements().size()),
                Long.toString(used),
                Markdown.escaped(study.read()),
                Markdown.escaped(study.citation()) + ModelPages.doi(study.doi().orElse("")));
    }
}
