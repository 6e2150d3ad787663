package org.myobalance.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;

/**
 * A detraining file: who trains at which ages, how, for how long, and what follows.
 *
 * @param id name in output
 * @param title for figures
 * @param model that is run
 * @param modelFile its file
 * @param file the detraining file
 * @param subject who
 * @param ages at which the training begins, ascending [h]
 * @param training what is done first
 * @param trained how long [h]
 * @param after what follows
 * @param watched how long that is watched [h]
 * @param pause after which the same training begins again; empty for never [h]
 * @param of observables that are read; those that are means are read as means of days
 * @param seed of everything random
 * @param files every file that was read, besides the model's
 */
public record DetrainingQuestion(
        String id,
        String title,
        Model model,
        Path modelFile,
        Path file,
        Subject subject,
        List<Double> ages,
        Regimen training,
        double trained,
        Regimen after,
        double watched,
        OptionalDouble pause,
        List<Observable> of,
        long seed,
        List<Path> files) {
    /** Copies the lists. {@inheritDoc} */
    public DetrainingQuestion {
        ages = List.copyOf(ages);
        of = List.copyOf(of);
        files = List.copyOf(files);
    }

    /**
     * Names what follows the training.
     *
     * @return the title of its regimen
     */
    public String afterTitle() {
        return after.title();
    }
}
