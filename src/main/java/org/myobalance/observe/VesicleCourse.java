package org.myobalance.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.whatif.CloseUp;

/**
 * The model's course of EXO after a bout of one kind under several hypotheses, for the protocol of the study that stands for the
 * kind, and what studies report.
 *
 * @param bouts what studies report
 * @param curves the bout close up, by the name of the hypothesis; the first is the one compared with
 */
public record VesicleCourse(VesicleBouts bouts, Map<String, CloseUp> curves) {
    /** The name of the model without a hypothesis switched. */
    public static final String DEFAULT = "default";

    /** Hypotheses of the shipped model that change what EXO carry, how many there are, or whether they act. */
    public static final List<String> HYPOTHESES = List.of("both", "no-exo", "quantity", "quality", "no-slow-release");

    /** Copies the map, in its order. {@inheritDoc} */
    public VesicleCourse {
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    /**
     * Follows the bout that stands for a kind under each hypothesis.
     *
     * @param bouts what studies report
     * @param hypotheses in their order; empty for none
     * @param changes parameters that differ from the model's under a hypothesis [base units]
     * @param predictor runs the arm
     * @param monitor hears how far it is, and may stop it
     * @return the courses that were reached
     */
    public static VesicleCourse of(
            VesicleBouts bouts,
            List<Optional<String>> hypotheses,
            Function<Optional<String>, Map<String, Double>> changes,
            Predictor predictor,
            ProgressMonitor monitor) {
        Map<String, CloseUp> curves = new LinkedHashMap<>();
        for (int i = 0; i < hypotheses.size() && !monitor.isCancelled(); i++) {
            Optional<String> hypothesis = hypotheses.get(i);
            predictor
                    .closeUp(
                            bouts.study(),
                            bouts.arm().id(),
                            bouts.hours(),
                            hypothesis,
                            changes.apply(hypothesis),
                            monitor.silent())
                    .ifPresent(closeUp -> curves.put(hypothesis.orElse(DEFAULT), closeUp));
            monitor.report(bouts.kind(), (i + 1.0) / hypotheses.size());
        }
        return new VesicleCourse(bouts, curves);
    }
}
