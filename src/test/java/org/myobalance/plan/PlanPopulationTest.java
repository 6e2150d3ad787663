package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.population.Group;
import org.myobalance.population.LivedPerson;
import org.myobalance.population.PersonDraws;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.FinishedRuns;

/** A plan over a population: each draw is one person, who can be run alone. */
class PlanPopulationTest {
    private static final Path MODELS = Path.of("models");
    private static final Path CALIBRATED = MODELS.resolve("sarcopenia/calibrated.json");

    @TempDir
    private Path folder = Path.of("");

    private Path plan(String population, String subject, String lasts) throws IOException {
        String shipped = Files.readString(MODELS.resolve("plans/lifts-for-most-men.json"));
        return Files.writeString(
                folder.resolve("plan.json"),
                shipped.replace("older-non-exercisers.json", population)
                        .replace("man-70.json", subject)
                        .replace("26 wk", lasts)
                        .replace("[\"Mon\"], [\"Mon\", \"Thu\"], [\"Mon\", \"Wed\", \"Fri\"]", "[\"Mon\", \"Thu\"]")
                        .replace("[2, 4, 6]", "[4]")
                        .replace("../", MODELS.toAbsolutePath() + "/"));
    }

    @Test
    void eachDrawIsAPersonOfThePopulation() throws IOException {
        PlanQuestion question = new PlanReader(ModelReader::read)
                .read(plan("older-non-exercisers.json", "man-70.json", "4 wk"), new Faults());
        DrawChoice choice = DrawChoice.of(
                ParameterChoice.of(CALIBRATED, question.model()), question.modelFile(), OptionalInt.of(3));
        PlanOptions options =
                new PlanOptions(RunOptions.defaults(), choice, Optional.empty(), Map.of(), 10, new FinishedRuns());
        PlanAnswer answer = new Planning(question, options).answer(ProgressMonitor.NONE);
        Outcome outcome = question.aims().get(0).outcome().orElseThrow();
        List<Double> under = answer.front().get(0).known(outcome);
        assertEquals(3, under.size());

        Population population =
                new PopulationReader(ModelReader::read).read(MODELS.resolve("populations/older-non-exercisers.json"));
        Group men = population.group(false).orElseThrow();
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(question.model())), RunOptions.defaults());
        for (int i = 0; i < under.size(); i++) {
            LivedPerson person = LivedPerson.of(
                    population,
                    men,
                    new PersonDraws(men, question.seed()).person(i),
                    choice.picked().get(i));
            ArmPlan run = person.plan(
                    person.bodyOf(question.subject()),
                    answer.front().get(0).programme().regimen(),
                    question.to(),
                    question.seed(),
                    Optional.empty(),
                    Map.of());
            double alone = runner.run(run, Sampling.every(24 * 7), ProgressMonitor.NONE)
                    .trajectoryOrThrow()
                    .valueAt(outcome.id(), question.to() - question.from());
            assertEquals(alone, under.get(i), 2e-3 * alone, "person " + i);
        }
        assertTrue(under.stream().distinct().count() == 3, "persons differ: " + under);
        assertEquals(
                "Each draw is another man of \"Older adults who do not exercise\", with its own body, response to load, habits"
                        + " and illnesses, under another draw of the calibration.",
                question.persons().orElseThrow().words());
    }

    private static double value(Map<String, Double> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    @Test
    void whatMakesAPersonIsInItsParameters() {
        Population population =
                new PopulationReader(ModelReader::read).read(MODELS.resolve("populations/older-non-exercisers.json"));
        Group men = population.group(false).orElseThrow();
        var drawn = new PersonDraws(men, 1).person(4);
        String factor = drawn.factors().keySet().stream().sorted().findFirst().orElseThrow();
        LivedPerson person = LivedPerson.of(population, men, drawn, Map.of(factor, 10.0));
        assertEquals(
                10 * value(drawn.factors(), factor),
                value(person.parameters(), factor),
                1e-12,
                "times that of the draw");
        String second =
                drawn.factors().keySet().stream().sorted().skip(1).findFirst().orElseThrow();
        assertEquals(
                value(population.model().defaults(), second) * value(drawn.factors(), second),
                value(person.parameters(), second),
                1e-12,
                "times that of the model file where the draw has none");
        int index = men.position("alm_index").orElseThrow();
        assertEquals(
                drawn.own().get(index),
                value(
                        person.parameters(),
                        men.baselines().get(index).parameter().orElseThrow()),
                1e-12);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "older-non-exercisers.json | man-25.json | 26 wk | /population: population \"older-non-exercisers\" holds persons of 60 y to 95 y, but the plan is of 25 y to 25.5 y",
                "older-non-exercisers.json | man-70.json | 30 y | /population: population \"older-non-exercisers\" holds persons of 60 y to 95 y, but the plan is of 70 y to 100 y",
                "europaen.json | man-70.json | 26 wk | /population: ",
            })
    void aPopulationThatDoesNotHoldThePersonIsRefused(String population, String subject, String lasts, String message)
            throws IOException {
        Path file = plan(population, subject, lasts);
        PlanReader reader = new PlanReader(ModelReader::read);
        String told = String.valueOf(assertThrows(FaultyInputException.class, () -> reader.read(file, new Faults()))
                .getMessage());
        assertTrue(told.contains(message), told);
    }
}
