package org.myobalance.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.model.Status;
import org.myobalance.person.Belief;
import org.myobalance.person.NextMeasurement;
import org.myobalance.person.Person;
import org.myobalance.person.PersonMeasurement;
import org.myobalance.person.PersonResult;
import org.myobalance.population.Baseline;
import org.myobalance.population.Body;
import org.myobalance.population.Cohort;
import org.myobalance.population.CorrelationMatrix;
import org.myobalance.population.Courses;
import org.myobalance.population.Gaussian;
import org.myobalance.population.Grounds;
import org.myobalance.population.Group;
import org.myobalance.population.Habits;
import org.myobalance.population.Life;
import org.myobalance.population.PersonDraw;
import org.myobalance.population.Population;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.study.MethodError;
import org.myobalance.units.Hours;
import org.myobalance.units.UnitParser;
import org.myobalance.whatif.CutOff;

/**
 * A woman of 25.5 y of whom one life was simulated, so that everything believed of her is one normal distribution. From 25 y to
 * 26.5 y all she has falls by 30 %, evenly; training keeps it.
 */
public final class HandMadePersons {
    static final Grounds OWN = new Grounds(Status.ASSUMED, "made up for a test");
    static final Baseline INDEX = baseline("alm_index", "Lean mass over height squared", "kg/m^2");
    static final Baseline GRIP = baseline("grip_strength", "Grip strength", "kg");
    static final MethodError DXA = new MethodError("dxa", "", List.of("alm_index"), 0.03, 0.04);
    static final MethodError HANDGRIP = new MethodError("handgrip", "", List.of("grip_strength"), 0.06, 0.08);

    private HandMadePersons() {}

    static double years(double age) {
        return age * Hours.YEAR;
    }

    private static Baseline baseline(String id, String title, String unit) {
        return new Baseline(
                id, title, UnitParser.parse(unit), 1, 1, "relative", 1, Optional.empty(), Optional.empty(), OWN);
    }

    static Group group(boolean female) {
        List<String> ids = List.of("height", "mass", "protein", "missed", "alm_index", "grip_strength");
        double[][] matrix = new double[6][6];
        for (int i = 0; i < 6; i++) {
            matrix[i][i] = 1;
        }
        return new Group(
                female,
                new Body(1.6, 0.07, 60e3, 10e3, OWN),
                List.of(INDEX, GRIP),
                List.of(),
                new Habits(1, 0.2, 0.1, 0.5, OWN, OWN),
                List.of(),
                CorrelationMatrix.of(ids, matrix).orElseThrow());
    }

    static Population population(List<Cohort> cohorts) {
        return population(cohorts, CutOff.EWGSOP2);
    }

    static Population population(List<Cohort> cohorts, CutOff cutOffs) {
        return new Population(
                "these",
                "These",
                Path.of("m.json"),
                HandMadeModel.MODEL,
                years(25),
                years(90),
                1,
                cutOffs,
                Map.of(true, group(true), false, group(false)),
                List.of(),
                cohorts,
                Path.of("p.json"));
    }

    /** Of women of 65 y to 72.5 y, or of that age alone. */
    static Cohort cohort(String study, String baseline, boolean female, double from, double to) {
        return new Cohort(
                study,
                "Citation",
                baseline,
                "dxa",
                female,
                years(from),
                years(to),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                new Grounds(Status.VERIFIED, "table of " + study));
    }

    /**
     * A life whose sizes have these means and standard deviations at 25 y.
     *
     * @param mass, massSpread [g/m²]
     * @param force, forceSpread [g]
     * @param end share that is left at 26.5 y
     */
    static Belief belief(
            double mass, double massSpread, double force, double forceSpread, double correlation, double end) {
        double covariance = correlation * massSpread * forceSpread;
        Gaussian sizes = Gaussian.of(new double[] {mass, force}, new double[][] {
            {massSpread * massSpread, covariance}, {covariance, forceSpread * forceSpread}
        });
        double[][] falling = {{1, end}, {1, end}};
        return Belief.of(List.of(new Life(
                new PersonDraw(0, 1.6, 60e3, Map.of(), 1, 0, List.of(), sizes, List.of(mass, force)),
                Courses.of(new double[] {years(25), years(26.5)}, falling, new double[2][2]))));
    }

    /** She is asked about from 25.5 y to 26.5 y; the population stands at the European cut-offs when 25.5 y old. */
    public static PersonResult result() {
        Belief now = belief(6_000, 500, 20_000, 2_000, 0, 0.7);
        return result(CutOff.EWGSOP2, now);
    }

    /** The same by other cut-offs, and with another belief of what she has. */
    static PersonResult result(CutOff cutOffs, Belief now) {
        Regimen none = Regimen.sedentary("none", "None");
        Subject subject = new Subject("s", "S", true, years(25.5), 1.6, 60e3, 0, false, 1, 0, none);
        Person person = new Person(
                "she",
                "She",
                population(List.of(), cutOffs),
                group(true),
                subject,
                List.of(
                        new PersonMeasurement(0, DXA, years(25.5), 5_400),
                        new PersonMeasurement(1, HANDGRIP, years(25.25), 20_000)),
                List.of(),
                years(26.5),
                List.of());
        Belief population = belief(5_500 / 0.9, 800, 16_000 / 0.9, 3_000, 0.5, 0.7);
        Belief kept = belief(6_000, 500, 20_000, 2_000, 0, 1);
        List<NextMeasurement> next = List.of(
                new NextMeasurement(INDEX, DXA, years(26.5), 400, 300, 0),
                new NextMeasurement(INDEX, DXA, years(25.5), 400, 308, 0.0123),
                new NextMeasurement(GRIP, HANDGRIP, years(26.5), 400, 390, 0.0456));
        return new PersonResult(
                person,
                population,
                population,
                now,
                List.of(new PersonResult.Future("train", "Training", kept)),
                next,
                1,
                List.of());
    }
}
