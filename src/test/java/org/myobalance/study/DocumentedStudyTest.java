package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** The example of the page about studies is complete: it reads as it stands. */
class DocumentedStudyTest {
    private static final String FENCE = "```";

    @TempDir
    private Path folder;

    @Test
    void theExampleIsAStudy() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/studies.md"));
        int start = page.indexOf(FENCE + "json") + FENCE.length() + 4;
        assertTrue(start > FENCE.length() + 4, "there is an example");
        Path file =
                Files.writeString(folder.resolve("example.json"), page.substring(start, page.indexOf(FENCE, start)));
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(Path.of("models/sarcopenia/laboratory.json"), model);
        Study study = new StudyReader(model, laboratory).read(file);
        assertEquals("example-2000", study.id());
        assertEquals(1, study.measurements().size());
    }
}
