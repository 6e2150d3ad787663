package org.myobalance.population;

import java.util.Optional;
import org.myobalance.units.Unit;

/**
 * A quantity that persons have more or less of from youth on. The model simulates its course relative to 25 years; a person's
 * own size of it multiplies that course, so that nothing needs to be simulated anew for another size.
 *
 * @param id word in person files, such as {@code grip_strength}
 * @param title for tables and figures
 * @param unit for output
 * @param mean of the population at 25 y [base units]
 * @param spread standard deviation between persons, above zero [base units]
 * @param relative observable that is the course relative to 25 y
 * @param power to which that is raised, above zero: below 1 for what falls less with age than the observable [-]
 * @param observable observable of the model that is the quantity itself; empty if it has only the relative one
 * @param parameter parameter that holds the size at 25 y in {@code observable}; present where that is
 * @param grounds where mean and spread come from
 */
public record Baseline(
        String id,
        String title,
        Unit unit,
        double mean,
        double spread,
        String relative,
        double power,
        Optional<String> observable,
        Optional<String> parameter,
        Grounds grounds) {}
