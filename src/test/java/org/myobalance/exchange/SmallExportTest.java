package org.myobalance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Timetable;
import org.myobalance.regimen.Week;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StateVector;

/** The model of a drug that fades and a load that adds muscle: its whole file, and what is known of it in the head. */
class SmallExportTest {
    private static final Model MODEL = ModelReader.read(Path.of("src/test/resources/drug/model.json"));
    private static final Path GOLDEN = Path.of("src/test/resources/golden/exchange-drug.xml");
    private static final Path PLOTS = Path.of("src/test/resources/golden/exchange-drug.sedml");

    /** Lifting on Mondays from 09:00 for half an hour, a dose of 2 at the start and each day after it, and one of 5 on day 10 at noon. */
    private static Timetable timetable() {
        Bout bout = new Bout("resistance", 0.5, 0.5, 6, 8, 1, List.of(Bout.WHOLE_BODY));
        LifePhase phase = new LifePhase(
                Moment.START,
                Moment.END,
                new Week(List.of(Session.of(0, 9, bout))),
                Mesocycle.NONE,
                Optional.empty(),
                Map.of());
        List<Dosing> doses = List.of(
                new Dosing("drug_dose", 2, Moment.START, new Recurrence(24, 20)),
                new Dosing("drug_dose", 5, Moment.afterStart(252), Recurrence.ONCE));
        Regimen regimen =
                new Regimen("test", "Test", List.of(phase), MealPlan.NONE, List.of(), doses, MissedSessions.NONE);
        return Timetable.of(regimen, 25 * 8766, 25 * 8766 + 10 * 168, 1);
    }

    private static String sbml() {
        double[] start = MODEL.states().stream().mapToDouble(State::initial).toArray();
        return SbmlFile.of(MODEL, ParameterSet.defaults(MODEL), StateVector.of(start), timetable(), "A <small> model.");
    }

    /** Found valid, without a message on units, by libSBML 5.21.2, and run by libRoadRunner 2.10. */
    @Test
    void theWholeFileIsAsItWasChecked() throws IOException {
        assertEquals(Files.readString(GOLDEN), sbml());
    }

    /** Found valid by libSEDML 2.0.34. */
    @Test
    void thePlotsAreAsTheyWereChecked() throws IOException {
        String text = SedMlFile.of(
                MODEL,
                "model.xml",
                new SedMlFile.Course(0, 1680, 12),
                Optional.of(new SedMlFile.Course(0, 48, 0.5)),
                List.of("drug_now", "not_there"));
        assertEquals(Files.readString(PLOTS), text);
    }

    @Test
    void aCourseHasAStepAndNoMorePointsThanAPlotShows() {
        assertEquals(140, new SedMlFile.Course(0, 1680, 12).steps());
        assertEquals(5000, new SedMlFile.Course(0, 525960, 1).steps());
        assertEquals(1, new SedMlFile.Course(0, 1, 12).steps());
        assertThrows(IllegalArgumentException.class, () -> new SedMlFile.Course(2, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new SedMlFile.Course(0, 2, 0));
    }

    /** Ten Mondays are two events that repeat, and twenty days of doses one, which ends. */
    @Test
    void whatRepeatsIsWrittenOnce() {
        List<String> names = new ArrayList<>();
        SbmlDocument.of(sbml()).all("event").forEach(event -> names.add(event.getAttribute("id")));
        assertEquals(
                List.of(
                        "levels_period_1_stop_1",
                        "levels_period_1_stop_2",
                        "levels_period_1_from_9_0",
                        "dose_1_period_1_stop_1",
                        "dose_1_period_1_from_24_0",
                        "dose_1_period_1_until_468_0",
                        "dose_2_once_1"),
                names);
    }

    /** The dose at the start belongs to the initial value, and is not given again. */
    @Test
    void theDrugIsGivenTwentyTimesAndOnce() {
        List<Double> given = new ArrayList<>();
        Set<Double> loads = new TreeSet<>();
        double[] drug = {2};
        new EventReplay(SbmlDocument.of(sbml())).run(1680, List.of("drug", "load"), (time, values) -> {
            double now = values.getOrDefault("drug", Double.NaN);
            if (now != drug[0]) {
                given.add(time);
            }
            drug[0] = now;
            loads.add(values.getOrDefault("load", Double.NaN));
        });
        assertEquals(20, given.size(), given.toString());
        assertEquals(2 + 19 * 2 + 5, drug[0], 1e-12);
        assertTrue(given.contains(252.0) && given.contains(456.0) && !given.contains(480.0), given.toString());
        // half of the load of the reference bout: intensity 0.5, six sets of eight
        assertEquals(Set.of(0.0, 0.5), loads);
    }
}
