package org.myobalance.person;

import java.nio.file.Path;
import java.util.List;
import org.myobalance.population.Group;
import org.myobalance.population.Population;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;

/**
 * One human of whom something is asked.
 *
 * @param id name for files
 * @param title for tables and figures
 * @param population to which the person belongs
 * @param group women or men of it
 * @param subject the person now: age, body, habits, and the history from 25 y on
 * @param measurements readings, in the order of the file
 * @param regimens what may be done from now on, besides going on as before
 * @param until age up to which the answer goes [h]
 * @param files every file that was read
 */
public record Person(
        String id,
        String title,
        Population population,
        Group group,
        Subject subject,
        List<PersonMeasurement> measurements,
        List<Regimen> regimens,
        double until,
        List<Path> files) {
    /** Copies the lists. {@inheritDoc} */
    public Person {
        measurements = List.copyOf(measurements);
        regimens = List.copyOf(regimens);
        files = List.copyOf(files);
    }
}
