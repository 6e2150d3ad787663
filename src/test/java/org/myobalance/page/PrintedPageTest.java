package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page printed by a real browser: on paper no table is cut. Skipped where there is no Chromium. */
class PrintedPageTest {
    /** As {@code page.css} has it: 14 mm. */
    private static final double MARGIN = 14 / 25.4 * 72;

    private static final double TEXT = 10;

    private static final double ROUNDING = 0.5;

    @TempDir
    private Path folder = Path.of("");

    private static Path chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        List<Path> found = Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(each -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), "no Chromium to print with: apt-get install chromium");
        return found.get(0);
    }

    private PDDocument printed(String html) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("report.html"), html);
        Path pdf = folder.resolve("report.pdf");
        Process browser = new ProcessBuilder(
                        chromium().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean isOver = browser.waitFor(90, TimeUnit.SECONDS);
        if (!isOver) {
            browser.destroyForcibly();
        }
        assumeTrue(isOver && Files.exists(pdf), "Chromium does not print here");
        return Loader.loadPDF(pdf.toFile());
    }

    /** Where every letter of a page stands, and how large it is: left and right end, size [pt]. */
    private static List<double[]> letters(PDDocument document) throws IOException {
        List<double[]> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(new double[] {text.getX(), text.getX() + text.getWidth(), text.getFontSizeInPt()});
            }
        };
        stripper.getText(document);
        return letters;
    }

    @Test
    void noTableIsWiderThanPaper() throws IOException, InterruptedException {
        String wide = "arm,"
                + IntStream.range(1, 60)
                        .mapToObj(i -> "appendicular_lean_mass_index_of_kind_" + i + " 95 % [kg/m^2]")
                        .collect(Collectors.joining(","));
        String row = "resistance-3x-and-protein,"
                + IntStream.range(1, 60).mapToObj(i -> "1234.56789").collect(Collectors.joining(","));
        HandMadeFolder made = new HandMadeFolder(folder)
                .with("reading.txt", "Fit: 30 kg.\n")
                .with("mass.svg", "<svg viewBox=\"0 0 1800 810\"><rect width=\"1800\" height=\"810\"/></svg>")
                .with("scan.csv", wide + "\n" + (row + "\n").repeat(60))
                .with("doses.csv", "dose,sha\n1," + "0123456789abcdef".repeat(16) + "\n");
        try (PDDocument document = printed(made.html(Language.EN))) {
            double width = document.getPage(0).getMediaBox().getWidth();
            List<double[]> letters = letters(document);
            assertTrue(letters.size() > 2000, "text stays text");
            double left = letters.stream().mapToDouble(each -> each[0]).min().orElseThrow();
            double right = letters.stream().mapToDouble(each -> each[1]).max().orElseThrow();
            assertTrue(left >= MARGIN - ROUNDING, left + " pt");
            // a page that is too wide is made smaller as a whole
            long full = letters.stream()
                    .filter(each -> Math.abs(each[2] - TEXT) < 0.1)
                    .count();
            assertTrue(full > 500, full + " letters of 10 pt");
            assertTrue(right <= width - MARGIN + ROUNDING, right + " of " + width + " pt");
        }
    }

    @Test
    void aSmallPageTakesFewSheetsAndAllOfItIsPrinted() throws IOException, InterruptedException {
        HandMadeFolder made = new HandMadeFolder(folder)
                .with("reading.txt", "Fit: 30 kg.\n")
                .with("mass.svg", "<svg viewBox=\"0 0 1800 810\"><rect width=\"1800\" height=\"810\"/></svg>")
                .with("summary.csv", "arm,mass [kg]\nfit,30\n");
        try (PDDocument document = printed(made.html(Language.EN))) {
            assertEquals(3, document.getNumberOfPages(), 1, "sheets");
            String text = new PDFTextStripper().getText(document);
            for (Message heading : List.of(Message.QUESTION, Message.TABLES, Message.METHODS, Message.CITATIONS)) {
                assertTrue(text.contains(heading.english()), heading.english());
            }
        }
    }
}
