package org.myobalance.population;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.whatif.CutOff;

/**
 * How persons of a population differ.
 *
 * @param id name on the command line
 * @param title for tables and figures
 * @param modelFile model that the names of parameters and observables refer to
 * @param model the same, read
 * @param youngest age from which it holds [h]
 * @param oldest age up to which it holds [h]
 * @param activity habitual daily activity of its persons, 1 is habitual [-]
 * @param cutOffs consensus by whose cut-offs its persons are judged
 * @param groups women (true) and men (false), where it holds them
 * @param stated correlations that the file states; other pairs are taken as independent
 * @param cohorts what it is checked against
 * @param file file that it was read from
 */
public record Population(
        String id,
        String title,
        Path modelFile,
        Model model,
        double youngest,
        double oldest,
        double activity,
        CutOff cutOffs,
        Map<Boolean, Group> groups,
        List<Correlation> stated,
        List<Cohort> cohorts,
        Path file) {
    /** Copies the collections. {@inheritDoc} */
    public Population {
        groups = Map.copyOf(groups);
        stated = List.copyOf(stated);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * The women or the men.
     *
     * @param female which
     * @return the group; empty if the population holds none
     */
    public Optional<Group> group(boolean female) {
        return Optional.ofNullable(groups.get(female));
    }
}
