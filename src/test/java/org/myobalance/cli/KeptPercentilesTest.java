package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.PercentileCurves;
import org.myobalance.plot.Series;
import org.myobalance.population.Group;
import org.myobalance.population.Lives;
import org.myobalance.population.Percentiles;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.FinishedRuns;
import org.myobalance.whatif.HandMadeArms;

/** The shipped percentiles are of the shipped model and population, and are drawn for no other. */
class KeptPercentilesTest {
    private static final Path MODEL = Path.of("models/sarcopenia/model.json");
    private static final Path POPULATION = Path.of("models/populations/european.json");

    @TempDir
    private Path folder = Path.of("");

    private static KeptPercentiles shipped() {
        return KeptPercentiles.of(MODEL)
                .orElseThrow(() ->
                        new AssertionError("model, laboratory, calibration or population have changed: make the kept"
                                + " percentiles anew, as the page about populations says"));
    }

    private static double at(boolean woman, int percentile, double age) {
        Series curve = shipped().index(woman).orElseThrow().curves().get(PercentileCurves.SHOWN.indexOf(percentile));
        int i = IntStream.range(0, curve.size())
                .filter(k -> curve.x(k) == age)
                .findFirst()
                .orElseThrow();
        return curve.y(i);
    }

    /** Mean and spread of the population file; a few hundredths more or less by the heights that were drawn. */
    @Test
    void atTwentyFiveTheyAreThoseOfThePopulationFile() {
        assertEquals("european", shipped().population());
        assertEquals(OptionalInt.of(96), shipped().persons(false));
        assertEquals(OptionalInt.of(96), shipped().persons(true));
        assertEquals(8.8, at(false, 50, 25), 0.05);
        assertEquals(8.8 - 1.645 * 0.93, at(false, 5, 25), 0.1);
        assertEquals(8.8 + 0.6745 * 0.93, at(false, 75, 25), 0.1);
        assertEquals(6.84, at(true, 50, 25), 0.05);
        assertEquals(6.84 + 1.645 * 0.77, at(true, 95, 25), 0.1);
    }

    /** Eight other men until 60 y: their median is known to about 0.06 kg/m², by lives that differ by 0.2. */
    @Test
    void anAgeComputedAnewAgrees() {
        Population population = new PopulationReader(new Loader()::model).read(POPULATION);
        Group men = population.group(false).orElseThrow();
        int number = 8;
        Lives lives = new Lives(
                population,
                men,
                ParameterChoice.usual(population.modelFile(), population.model()),
                number,
                RunOptions.defaults(),
                2,
                new FinishedRuns());
        Lives.Result result = lives.run(
                IntStream.range(0, number).boxed().toList(),
                lives.drawnSubjects(),
                Regimen.sedentary("habitual", "Habitual life"),
                60 * Hours.YEAR,
                ProgressMonitor.NONE);
        assertEquals(List.of(), result.troubles());
        Percentiles.Row anew = Percentiles.of(men, result.lives()).stream()
                .filter(row -> row.baseline().id().equals("alm_index") && row.age() == 60 * Hours.YEAR)
                .findFirst()
                .orElseThrow();
        assertEquals(at(false, 50, 60), anew.values().get(2) / 1000, 0.25);
        assertEquals(at(false, 5, 60), anew.values().get(0) / 1000, 0.35);
        assertTrue(
                at(false, 50, 60) < at(false, 50, 25) - 0.25, "so much is lost by then that a wrong age would be seen");
    }

    private Path copied() throws IOException {
        Map<Path, String> files = Map.of(
                MODEL,
                "sarcopenia",
                Path.of("models/sarcopenia/laboratory.json"),
                "sarcopenia",
                Path.of("models/sarcopenia/calibrated.json"),
                "sarcopenia",
                POPULATION,
                "populations",
                Path.of("models/populations/european-percentiles/percentiles.csv"),
                "populations/european-percentiles",
                Path.of("models/populations/european-percentiles/question.json"),
                "populations/european-percentiles");
        for (Map.Entry<Path, String> each : files.entrySet()) {
            Path into = Files.createDirectories(folder.resolve(each.getValue()));
            Files.copy(each.getKey(), into.resolve(each.getKey().getFileName()));
        }
        return folder.resolve("sarcopenia/model.json");
    }

    @Test
    void theyAreOfNoOtherModelAndOfNoneThatHasChanged() throws IOException {
        Path model = copied();
        assertTrue(KeptPercentiles.of(model).isPresent());
        assertEquals(Optional.empty(), KeptPercentiles.of(folder.resolve("sarcopenia/other.json")));
        Files.writeString(model, Files.readString(model) + " ");
        assertEquals(Optional.empty(), KeptPercentiles.of(model));
        assertEquals(Optional.empty(), KeptPercentiles.of(Path.of("models/null/model.json")));
    }

    private static CurvePanel index(boolean... women) {
        List<ArmResult> arms = IntStream.range(0, women.length)
                .mapToObj(i -> LifeFiguresTest.arm(HandMadeArms.plan("arm" + i, women[i], 60, 72), 1))
                .toList();
        Figure figure = LifeFigures.mass(new LifeCurves(arms, Optional.empty()), Optional.of(shipped()))
                .orElseThrow();
        CurvePanel panel = (CurvePanel) figure.panels().get(2);
        assertEquals("ALM/height² (kg/m²)", panel.y().label());
        assertEquals(
                panel.percentiles().isPresent()
                        ? List.of("Population: percentiles of " + (women[0] ? "women" : "men")
                                + " of \"european\", from 96 lives of this model, not from a cohort.")
                        : List.of(),
                figure.footnotes());
        return panel;
    }

    @Test
    void aLifeHasThoseOfItsSexAndWomenBesideMenHaveNone() {
        for (boolean woman : new boolean[] {false, true}) {
            Series drawn =
                    index(woman, woman).percentiles().orElseThrow().curves().get(0);
            assertEquals(25, drawn.x(0));
            assertEquals(at(woman, 5, 25), drawn.y(0), 1e-9);
        }
        assertEquals(Optional.empty(), index(true, false).percentiles());
    }
}
