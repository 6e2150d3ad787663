package org.myobalance.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;

/**
 * A plan file: who, until when, what may be chosen, what must hold and what is wanted.
 *
 * @param id name in output
 * @param title for figures
 * @param model that is run
 * @param modelFile its file
 * @param file the plan file
 * @param subject who
 * @param from age at the start [h]
 * @param to age at the end [h]
 * @param template the regimen with its choices
 * @param limits what must hold
 * @param aims what is wanted; one or two
 * @param references regimens to compare with, at least one
 * @param goal when a dose is enough, if the file says so
 * @param persons of which each draw is another; empty where every draw is the subject
 * @param seed of everything random
 * @param files every file that was read, besides the model's
 */
public record PlanQuestion(
        String id,
        String title,
        Model model,
        Path modelFile,
        Path file,
        Subject subject,
        double from,
        double to,
        ProgrammeTemplate template,
        List<Limit> limits,
        List<Aim> aims,
        List<Regimen> references,
        Optional<Goal> goal,
        Optional<Persons> persons,
        long seed,
        List<Path> files) {
    /** Copies the lists. {@inheritDoc} */
    public PlanQuestion {
        limits = List.copyOf(limits);
        aims = List.copyOf(aims);
        references = List.copyOf(references);
        files = List.copyOf(files);
    }

    /**
     * All regimens that the choices allow.
     *
     * @return the programmes, none made yet
     */
    public Programmes programmes() {
        return new Programmes(file, id, model, template, from, to);
    }

    /**
     * What is read of each run.
     *
     * @return outcomes of the aims, then of the limits
     */
    List<Outcome> outcomes() {
        return Stream.concat(
                        aims.stream().flatMap(aim -> aim.outcome().stream()),
                        limits.stream()
                                .filter(Limit.Reached.class::isInstance)
                                .map(limit -> ((Limit.Reached) limit).outcome()))
                .distinct()
                .toList();
    }
}
