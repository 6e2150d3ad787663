package org.myobalance.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Status;
import org.myobalance.population.Baseline;
import org.myobalance.population.Body;
import org.myobalance.population.CorrelationMatrix;
import org.myobalance.population.Courses;
import org.myobalance.population.Gaussian;
import org.myobalance.population.Grounds;
import org.myobalance.population.Group;
import org.myobalance.population.Habits;
import org.myobalance.population.Life;
import org.myobalance.population.ParameterSpread;
import org.myobalance.population.PersonDraw;
import org.myobalance.population.PersonDraws;
import org.myobalance.study.MethodError;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;

/**
 * Lives in closed form: two quantities that fall exponentially from 45 y on, with a rate that differs between persons. The first
 * has an offset that rises with age, as appendicular lean mass has.
 */
final class SurrogateLives {
    static final MethodError EXACT = new MethodError("exact", "", List.of("mass"), 0, 0.01);
    static final MethodError BIASED = new MethodError("biased", "", List.of("mass"), 0.05, 0.01);
    static final MethodError GRIP = new MethodError("grip", "", List.of("force"), 0.03, 0.07);
    private static final Grounds OWN = new Grounds(Status.ASSUMED, "made up for a test");

    private SurrogateLives() {}

    static double years(double age) {
        return age * Hours.YEAR;
    }

    static Group group(double correlation) {
        List<String> ids = List.of("height", "mass_of_body", "protein", "missed", "rate", "mass", "force");
        double[][] matrix = new double[7][7];
        for (int i = 0; i < 7; i++) {
            matrix[i][i] = 1;
        }
        matrix[5][6] = correlation;
        matrix[6][5] = correlation;
        return new Group(
                false,
                new Body(1.77, 0.07, 80e3, 10e3, OWN),
                List.of(baseline("mass", 8.8, 0.9), baseline("force", 50, 9)),
                List.of(new ParameterSpread("rate", "rate", List.of("rate"), 1, 0.5, OWN)),
                new Habits(1, 0.2, 0.1, 0.5, OWN, OWN),
                List.of(),
                CorrelationMatrix.of(ids, matrix).orElseThrow());
    }

    private static Baseline baseline(String id, double mean, double spread) {
        return new Baseline(id, id, Unit.ONE, mean, spread, "none", 1, Optional.empty(), Optional.empty(), OWN);
    }

    /** Lives of the persons with numbers from {@code first} on. */
    static List<Life> lives(Group group, int first, int number, long seed) {
        PersonDraws draws = new PersonDraws(group, seed);
        List<Life> lives = new ArrayList<>();
        for (int i = first; i < first + number; i++) {
            lives.add(life(draws.person(i)));
        }
        return lives;
    }

    static Life life(PersonDraw person) {
        return new Life(person, courses(0.005 * person.factors().getOrDefault("rate", 1.0)));
    }

    /** Courses that fall by a share of themselves each year from 45 y on; force twice as fast. */
    static Courses courses(double perYear) {
        double[] ages = new double[66];
        double[][] slopes = new double[2][66];
        double[][] offsets = new double[2][66];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = years(25 + i);
            double old = Math.max(0, i - 20);
            slopes[0][i] = Math.exp(-perYear * old);
            slopes[1][i] = Math.exp(-2 * perYear * old);
            offsets[0][i] = 0.01 * old;
        }
        return Courses.of(ages, slopes, offsets);
    }

    static PersonDraw withoutDifferences(int number, Gaussian sizes) {
        return new PersonDraw(number, 1.8, 80e3, Map.of(), 1, 0, List.of(), sizes, List.of(8.8, 50.0));
    }
}
