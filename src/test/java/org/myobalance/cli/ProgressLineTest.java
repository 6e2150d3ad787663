package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.simulate.ProgressMonitor;

/** What a long run says of itself, and lengths of time as they are asked for. */
class ProgressLineTest {
    private final AtomicLong seconds = new AtomicLong();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private String minutes(ProgressLine.Place place) {
        try (ProgressLine progress = new ProgressLine(
                new PrintStream(told, true, StandardCharsets.UTF_8), place, () -> seconds.get() * 1_000_000_000L)) {
            for (int second = 1; second <= 100; second++) {
                seconds.set(second);
                progress.report("predict", second / 200.0);
            }
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void inAFileALineEveryHalfMinuteSaysHowFarItIs() {
        assertEquals("""
                [====                    ]  16 %  2 min 49 s left  predict
                [=======                 ]  31 %  2 min 18 s left  predict
                [===========             ]  47 %  1 min 47 s left  predict
                """.replace("\n", System.lineSeparator()), minutes(ProgressLine.Place.FILE));
    }

    @Test
    void quietIsQuiet() {
        assertEquals("", minutes(ProgressLine.Place.NOWHERE));
    }

    @ParameterizedTest(name = "{0} after {1} s")
    @CsvSource({
        "0.5, 30, '[============            ]  50 %  30 s left  arms'",
        "0.5, 60, '[============            ]  50 %  1 min 0 s left  arms'",
        "0.5, 59, '[============            ]  50 %  59 s left  arms'",
        "0.25, 100, '[======                  ]  25 %  5 min 0 s left  arms'",
        "0.02, 100, '[                        ]   2 %  estimating  arms'",
        "1, 100, '[========================] 100 %  0 s left  arms'",
        "1.5, 100, '[========================] 100 %  0 s left  arms'",
        "-1, 100, '[                        ]   0 %  estimating  arms'",
        "0.1, 10, '[==                      ]  10 %  1 min 30 s left  arms'"
    })
    void theLineShowsTheShareAndWhatIsLeft(double share, double seconds, String line) {
        assertEquals(line, ProgressLine.line("arms", share, seconds));
    }

    private static String written(ProgressLine.Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ProgressLine line =
                new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), place, System::nanoTime)) {
            line.report("arms", 0.5);
            line.report("arms", 0.6);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itIsClearedAndNotDrawnTooOften() {
        assertEquals(
                "\r\u001b[K",
                written(ProgressLine.Place.TERMINAL),
                "two reports within a fifth of a second of its start draw nothing");
        assertEquals("", written(ProgressLine.Place.NOWHERE));
    }

    @Test
    void aPartOfTheWorkHasItsShareOfTheLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ProgressLine line = new ProgressLine(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), ProgressLine.Place.TERMINAL, System::nanoTime)) {
            ProgressMonitor part = ProgressMonitor.of(line, () -> false).part("fit", 0.5, 0.9);
            long start = System.nanoTime();
            while (bytes.size() == 0 && System.nanoTime() - start < 10_000_000_000L) {
                part.report("start 2", 0.25);
                Thread.onSpinWait();
            }
        }
        String drawn = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.startsWith("\r[==============          ]  60 %  "), drawn);
        assertTrue(drawn.endsWith("left  fit: start 2\u001b[K\r\u001b[K"), drawn);
    }

    @ParameterizedTest(name = "{0} is {1} h")
    @CsvSource({"1d, 24", "12 h, 12", "0.5y, 4383", "30min, 0.5", "1e1h, 10", "2 wk, 336"})
    void lengthsOfTimeAreHours(String text, double hours) {
        assertEquals(hours, Durations.hours("--every", text), 1e-9);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0h", "-1h", "1kg", "1", "h", "1e400h", "1..2h", "two days", "1 lightyear"})
    void whatIsNoLengthOfTimeIsRefused(String text) {
        assertEquals(
                "--every " + text
                        + ": not a length of time above zero. Give a number and s, min, h, d, wk or y: 1d, 12h.",
                assertThrows(FaultyRequest.class, () -> Durations.hours("--every", text))
                        .getMessage());
    }

    @Test
    void aDeadlineIsWithinAHundredYears() {
        assertEquals(
                "--deadline 200y: more than a hundred years. Leave it out to wait for ever.",
                assertThrows(FaultyRequest.class, () -> Durations.deadline("--deadline", "200y"))
                        .getMessage());
        assertFalse(Durations.deadline("--deadline", "1h").isPassed());
    }
}
