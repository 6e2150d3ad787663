package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.WrittenFiles;
import org.myobalance.page.Language;
import org.myobalance.page.ReportPage;

/** Writes the page on a folder of results. */
final class ReportFile {
    private ReportFile() {}

    /**
     * Makes the page of a folder, whose files must be as they were written.
     *
     * @param folder of results
     * @param out folder of the page
     * @param language of headings and standard sentences
     * @param modelFile of results that do not name theirs
     * @return the file
     */
    static Path write(Path folder, Path out, Language language, Optional<Path> modelFile) {
        WrittenFiles.requireFolder(folder);
        try (OutputFolder output = OutputFolder.open(out, OutputFolder.PAGE.replace(".", "\\."))) {
            List<String> files = WrittenFiles.unchanged(folder, OutputFolder.PAGE);
            FinishedFolder.Told told = FinishedFolder.read(folder, files, modelFile);
            AtomicFiles.write(
                    output.staging().resolve(OutputFolder.PAGE),
                    ReportPage.html(folder, files, told.origin(), told.evidence(), language));
            output.commit();
            return out.resolve(OutputFolder.PAGE);
        }
    }

    /** The language of a word. */
    static Language language(String word) {
        return Language.of(word)
                .orElseThrow(() -> new FaultyRequest("--language " + word + ": no such language. Known: en, zh."));
    }
}
