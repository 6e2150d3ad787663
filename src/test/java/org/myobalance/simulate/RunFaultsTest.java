package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Model;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Timetable;

/** Whatever goes wrong in a run is a value that says what, where and how to mend, and nothing hangs. */
class RunFaultsTest {
    private static final double WEEK = 168;

    private static Run run(Model model, double hours, RunOptions options) {
        return Run.of(
                ParameterSet.defaults(model),
                StateVector.of(1, 0),
                Timetables.restDays(hours),
                Sampling.every(Math.min(24, hours)),
                options);
    }

    private static Outcome.Failed failed(Model model, double hours, RunOptions options, ProgressMonitor monitor) {
        Outcome outcome = new Simulator(CompiledModel.of(model)).run(run(model, hours, options), monitor);
        return assertInstanceOf(Outcome.Failed.class, outcome);
    }

    private static Outcome.Failed failed(String synthesis, double hours, Engine engine) {
        Model model = TurnoverModel.model(synthesis);
        return failed(model, hours, RunOptions.defaults().withEngine(engine), ProgressMonitor.NONE);
    }

    static Stream<Engine> implicitEngines() {
        return Engine.all().stream().filter(Engine::isDifferentiable);
    }

    static Stream<Engine> libraryEngines() {
        return Engine.all().stream().filter(engine -> engine.commonsMath().isPresent());
    }

    /** P' = 0.02 P³ − 0.01 P from 1 is infinite at 50 ln 2 h. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("implicitEngines")
    void aSolutionThatBlowsUpIsAStepUnderflow(Engine engine) {
        Outcome.Failed failed = failed("s*protein^3", 100, engine);
        assertEquals("step size fell below its minimum", failed.reason());
        assertEquals("Check its rate, or raise its absolute tolerance.", failed.remedy());
        assertEquals(50 * Math.log(2), failed.time(), 0.01, "when [h]");
        assertEquals("protein", failed.state());
        assertEquals("make", failed.rate());
        assertTrue(failed.lastValues().get(0).startsWith("protein = "), failed.lastValues()::toString);
        assertTrue(failed.counts().steps() > 10 && failed.counts().rejected() > 0, "counts");
        assertEquals(2, failed.trajectory().size(), "rows at 0 and 24 h are kept");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("libraryEngines")
    void anEngineOfTheLibraryBlowsUpWithoutAHang(Engine engine) {
        Outcome.Failed failed = failed("s*protein^3", 100, engine);
        assertTrue(failed.time() > 24 && failed.time() < 50 * Math.log(2) + 0.01, "when [h]: " + failed.time());
        assertEquals("protein", failed.state());
        assertEquals("make", failed.rate());
        // where it stopped, not where its segment began
        double last = Double.parseDouble(failed.lastValues().get(0).replace("protein = ", ""));
        assertTrue(last > 1.1, failed.lastValues()::toString);
    }

    /** √gut has an infinite slope at an empty gut, while every rate is finite. */
    @Test
    void aJacobianThatIsNotFiniteIsASingularMatrix() {
        Outcome.Failed failed = failed("s + gut^0.5", 24, Engine.ROSENBROCK);
        assertEquals(
                "arm \"fed\" stopped at t = 0 h (age 25.00 y): the matrix of the step is singular"
                        + " (0 steps accepted, " + failed.counts().rejected() + " rejected).\n"
                        + "  State protein, rate make; last values: protein = 1.000, gut = 0.000."
                        + " Look for a Jacobian entry that is not finite.",
                failed.message("fed", Baseline.AGE));
        assertTrue(failed.counts().rejected() < 1000, "attempts");
    }

    /** A clock that goes on by a second whenever it is asked. */
    private static LongSupplier seconds() {
        AtomicLong now = new AtomicLong();
        return () -> now.getAndAdd(1_000_000_000L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void aDeadlineEndsARunWithinASegment(Engine engine) {
        RunOptions options = RunOptions.defaults()
                .withEngine(engine)
                .withRtol(1e-10)
                .withDeadline(Deadline.after(Duration.ofSeconds(5), seconds()));
        Outcome.Failed failed = failed(TurnoverModel.model(), 5200 * WEEK, options, ProgressMonitor.NONE);
        assertEquals("the deadline of 5.000 s has passed", failed.reason());
        assertEquals("Give it longer, loosen --rtol, or run a shorter horizon.", failed.remedy());
        assertFalse(failed.cancelled(), "nobody asked for it");
        assertTrue(failed.counts().steps() <= 5, () -> failed.counts().toString());
        assertTrue(failed.time() < 5200 * WEEK, "before its end");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void aCancelActsWithinASegment(Engine engine) {
        AtomicLong asked = new AtomicLong();
        ProgressMonitor monitor = ProgressMonitor.of(
                (what, share) -> {
                    throw new AssertionError("there is no stop");
                },
                () -> asked.incrementAndGet() > 3);
        Outcome.Failed failed = failed(
                TurnoverModel.model(), 1000, RunOptions.direct().withRtol(1e-10).withEngine(engine), monitor);
        assertTrue(failed.cancelled(), "it was asked for");
        assertTrue(failed.counts().steps() <= 3, () -> failed.counts().toString());
        assertEquals("it was interrupted", failed.reason());
        assertEquals("Run it again, or with a shorter horizon.", failed.remedy());
    }

    @Test
    void aBaselineIsGivenUpAtItsDeadlineWithoutBlamingTheModel() {
        Model model = TurnoverModel.model();
        Baseline.Result result = Baseline.of(
                new Simulator(CompiledModel.of(model)),
                ParameterSet.defaults(model),
                RunOptions.direct().withDeadline(Deadline.after(Duration.ofSeconds(3), seconds())),
                ProgressMonitor.NONE);
        String reason = assertInstanceOf(Baseline.Result.Missing.class, result).reason();
        assertTrue(reason.startsWith("settling at 25 y stopped at t = "), reason);
        assertTrue(reason.contains("the deadline of 3.000 s has passed"), reason);
        assertFalse(reason.contains("last parameter"), reason);
    }

    @ParameterizedTest(name = "rtol {0}")
    @ValueSource(doubles = {0, -1e-4, 1e-17, 0.5, Double.NaN})
    void atTheDoorATolerancesThatCannotBeKeptIsRefused(double rtol) {
        assertEquals(
                "relative tolerance " + rtol + " is outside 1e-13 to 0.1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RunOptions.direct().withRtol(rtol))
                        .getMessage());
    }

    @Test
    void aDeadlineThatIsNoTimeIsRefused() {
        assertEquals(
                "deadline PT0S is not above zero and below a hundred years",
                assertThrows(IllegalArgumentException.class, () -> Deadline.after(Duration.ZERO))
                        .getMessage());
    }

    @Test
    void aHorizonOfNoLengthIsRefused() {
        Run run = run(TurnoverModel.model(), 24, RunOptions.direct());
        assertEquals(
                "a run from 3.0 h to 3.0 h does not fit its timetable of 24.0 h",
                assertThrows(IllegalArgumentException.class, () -> run.between(3, 3))
                        .getMessage());
    }

    @Test
    void moreRowsThanAnArrayHoldsAreRefusedWithTheirNumber() {
        Model model = TurnoverModel.model();
        assertEquals(
                "samples every 1.0E-9 h over 168.0 h are 168000000003 samples, more than 2147483639."
                        + " Use a longer interval.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Run.of(
                                        ParameterSet.defaults(model),
                                        StateVector.of(1, 0),
                                        Timetables.restDays(WEEK),
                                        Sampling.every(1e-9),
                                        RunOptions.direct()))
                        .getMessage());
    }

    /** A timetable counts milliseconds, so that after 100 years the closest edges are still 2000 roundings apart. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.myobalance.simulate.Engine#all")
    void edgesAsCloseAsATimetableCanHoldThemAreTaken(Engine engine) {
        Model model = TurnoverModel.model();
        double hours = 5218 * WEEK;
        Timetable timetable = Timetables.weeklyBout(hours, 1 / 3.6e6, MealPlan.NONE);
        Run run = Run.of(
                        ParameterSet.defaults(model),
                        StateVector.of(2, 0),
                        timetable,
                        Sampling.every(24),
                        RunOptions.defaults().withEngine(engine))
                .between(5216 * WEEK, hours);
        var done = assertInstanceOf(Outcome.Completed.class, new Simulator(CompiledModel.of(model)).run(run));
        assertEquals(2, done.counts().bouts(), "bouts fired");
        // P stays at s/k = 2 but for s/2 in a millisecond of each week, which has decayed for 159 and 327 h
        double kick = 0.01 / 3.6e6;
        double expected = 2 + kick * (Math.exp(-0.01 * 159) + Math.exp(-0.01 * 327));
        assertEquals(expected, done.end().at(0), 1e-10, "P at the end");
    }

    @ParameterizedTest(name = "{0} h")
    @ValueSource(doubles = {1e-9, 1e-15, 1e-300})
    void aHorizonNextToNothingIsRun(double hours) {
        Model model = TurnoverModel.model();
        Outcome outcome = new Simulator(CompiledModel.of(model))
                .run(run(model, 24, RunOptions.direct()).between(0, hours));
        var done = assertInstanceOf(Outcome.Completed.class, outcome);
        assertEquals(1 + 0.01 * hours, done.end().at(0), 1e-15, "P, which moves at 0.01 an hour");
        assertEquals(2, done.trajectory().size(), "its start and its end");
    }
}
