package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Pieces;
import org.myobalance.model.Prior;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Week;
import org.myobalance.scenario.Arm;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Unit;

/**
 * Muscle that grows by 2.15 an hour from 1,000 on, each parameter adding its own value: what moving a carrier does to any
 * measure is known in the head. And bouts that are followed close up.
 */
class MechanismMovesTest {
    private static final List<Parameter> CARRIERS = List.of(
            carrier("plain", 1, Double.POSITIVE_INFINITY, false, Optional.empty()),
            carrier("off", 0, 1, true, Optional.empty()),
            carrier("on", 1, 1, true, Optional.empty()),
            carrier("gain", 0.25, 9, false, Optional.of(new Prior(Prior.Kind.NORMAL, 0, 0.5))),
            carrier("loss", -0.1, 9, false, Optional.of(new Prior(Prior.Kind.NORMAL, 0, 0.5))),
            carrier("limited", 0, 2, false, Optional.of(new Prior(Prior.Kind.NORMAL, 1, 0.5))),
            carrier("open", 0, Double.POSITIVE_INFINITY, false, Optional.of(new Prior(Prior.Kind.UNIFORM, 0, 3))));

    private static Parameter carrier(String id, double value, double upper, boolean isSwitch, Optional<Prior> prior) {
        return new Parameter(
                id,
                Unit.ONE,
                value,
                -9,
                upper,
                false,
                prior,
                Identifiability.FIXED,
                "paper",
                Status.DEFINITION,
                Optional.empty(),
                Optional.empty(),
                isSwitch,
                id);
    }

    private static Mechanism mechanism(String carrier, Mechanism.Statistic statistic, double from, double to) {
        Mechanism.Measure measure = new Mechanism.Measure("e.json", "muscle_mass", from, to, statistic);
        return new Mechanism(carrier, "it grows", false, carrier, "growth", measure, Optional.empty());
    }

    private static Model model(List<Mechanism> mechanisms) {
        return new Model(
                "adding",
                "Adding",
                List.of(Pieces.state("muscle", 1, Clock.SLOW, List.of(new State.Term(1, "growth")))),
                CARRIERS,
                Pieces.driveAndMeals("muscle").subList(0, 1),
                List.of(Pieces.rate(
                        "growth", "0.001*(plain + off + on + gain + loss + limited + open) + 0*muscle + 0*drive")),
                List.of(new Observable("muscle_mass", Unit.ONE, ExprParser.parse("1000*muscle"), "mass")),
                Map.of("lift", new BoutLaw("lift", "1RM", 1.2, Map.of("drive", ExprParser.parse("intensity")), "")),
                List.of(),
                mechanisms,
                Optional.empty(),
                Map.of());
    }

    private static MechanismEffect measured(Mechanism mechanism) {
        Model model = model(List.of(mechanism));
        Arm arm = GrowingMuscle.arm("rest", "p", 0, 10);
        Arm plain = new Arm(
                arm.id(), arm.title(), arm.subject(), arm.regimen(), Optional.empty(), Map.of(), arm.from(), arm.to());
        return new MechanismTable(
                        new Simulator(CompiledModel.of(model)),
                        Map.of(),
                        experiment -> GrowingMuscle.scenario(model, plain))
                .measure()
                .get(0);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} more an hour")
    @CsvSource({
        "plain, +10 %, 0.1",
        "off, switched on, 1",
        "on, switched off, -1",
        "gain, +1 prior SD, 0.5",
        "loss, -1 prior SD, -0.5",
        "limited, 0 to 2.00, 2",
        "open, 0 to 1.00, 1"
    })
    void eachKindOfCarrierIsMovedInItsOwnWay(String carrier, String words, double more) {
        MechanismEffect effect = measured(mechanism(carrier, Mechanism.Statistic.END, 0, 24));
        assertEquals(words, effect.move());
        assertEquals(1000 + 24 * 2.15, effect.before(), 1e-5);
        assertEquals(1000 + 24 * (2.15 + more), effect.after(), 1e-5);
        assertEquals(Optional.empty(), effect.trouble());
        assertTrue(effect.moves());
    }

    @ParameterizedTest(name = "{0} from 12 to 24 h is that of {1} h")
    @CsvSource({"MEAN, 18", "MAX, 24", "MIN, 12", "END, 24"})
    void aMeasureIsReadWithinItsWindow(Mechanism.Statistic statistic, double hours) {
        MechanismEffect effect = measured(mechanism("plain", statistic, 12, 24));
        assertEquals(1000 + hours * 2.15, effect.before(), 0.15 * 2.15, "samples are at most 0.06 h apart");
        assertEquals(hours * 0.1, effect.after() - effect.before(), 0.15 * 0.1);
    }

    @Test
    void experimentsStandBesideTheModel() {
        assertEquals(
                Path.of("models/sarcopenia/experiments/rest.json"),
                MechanismTable.experimentFile(Path.of("models/sarcopenia/model.json"), "experiments/rest.json"));
    }

    private static final Bout LIFT = new Bout("lift", 0.75, 0.75, 6, 8, 1, List.of(Bout.WHOLE_BODY));

    private static ArmPlan lifting(Model model) {
        Week week = new Week(List.of(Session.of(0, 9, LIFT), Session.of(2, 17.5, LIFT)));
        Regimen regimen = new Regimen(
                "lift",
                "Lift",
                List.of(LifePhase.of(Moment.START, Moment.END, week)),
                MealPlan.NONE,
                List.of(),
                List.of(),
                MissedSessions.NONE);
        ArmPlan rest = HandMadeArms.plan("lift", 25, 25 + 140 / HandMadeArms.YEAR);
        return new ArmPlan(
                "lift",
                "Lift",
                false,
                ParameterSet.defaults(model),
                List.of(),
                rest.history(),
                regimen,
                rest.from(),
                rest.to(),
                1);
    }

    @Test
    void aBoutIsFollowedFromTheMidnightBeforeIt() {
        Model model = model(List.of());
        ArmPlan plan = lifting(model);
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), RunOptions.direct());
        List<CloseUp> found = new ArrayList<>();
        // at the start, just after the first bout, and so late that the arm ends before four hours are over
        for (double since : new double[] {-10, 9.5, 135}) {
            runner.closeUp(plan, plan.from() + since, 4, 0.5, ProgressMonitor.NONE)
                    .ifPresent(found::add);
        }
        assertEquals(2, found.size(), "there is no bout after 135 h of 140 h");
        CloseUp first = found.get(0);
        assertEquals(9, first.onset(), 1e-9);
        assertEquals(9.75, first.end(), 1e-9);
        assertEquals(LIFT, first.bout());
        assertEquals(0, first.trajectory().time(0), 1e-9);
        assertEquals(13, first.trajectory().time(first.trajectory().size() - 1), 1e-9);
        CloseUp second = found.get(1);
        assertEquals(48 + 17.5, second.onset(), 1e-9);
        assertEquals(48, second.trajectory().time(0), 1e-9);
        assertEquals(1000 + 48 * 2.15, second.trajectory().valueAt("muscle_mass", 48), 1e-2, "grown until then");
        assertEquals(48 + 21.5, second.trajectory().time(second.trajectory().size() - 1), 1e-9);
        assertFalse(runner.closeUp(HandMadeArms.plan("rest", 25, 26), 0, 4, 0.5, ProgressMonitor.NONE)
                .isPresent());
    }
}
