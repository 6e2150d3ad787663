package org.myobalance.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.model.RequestException.Refusal;

/**
 * Translates refusals of the library into the words of the command line: names of options, and what to type instead.
 */
final class Refusals {
    private Refusals() {}

    /** All of them, a paragraph each. */
    static String text(List<Refusal> refusals) {
        return refusals.stream().map(Refusals::text).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(Refusal refusal) {
        String problem = refusal.problem();
        return switch (refusal.about()) {
            // the library calls each as the option is called
            case PARAMETERS, HYPOTHESIS, FIT, DRAWS, CHECK ->
                new Refusal(refusal.about(), "--" + problem, refusal.remedy()).text();
            case NO_CHECKPOINT -> problem + " Leave out --resume, or give the --out of the work that was stopped.";
            case OTHER_CHECKPOINT ->
                problem + " Restore what it was, or start anew: leave out --resume and give another --out.";
            case CHECKPOINT_IN_THE_WAY -> problem + " Go on with --resume, or give another --out.";
            case OTHER -> refusal.text();
        };
    }
}
