package org.myobalance.cli;

import java.nio.file.Path;

/** What is said of work that was stopped before its end and would have replaced finished results. */
final class CutShort {
    private CutShort() {}

    /**
     * Tells that nothing was replaced.
     *
     * @param isInterrupted whether Ctrl-C was pressed; else the deadline has passed
     * @param earlier what lies in the folder, such as "results of the earlier run"
     * @param folder that was named with --out
     * @return one sentence, and a remedy where there is one
     */
    static String leaves(boolean isInterrupted, String earlier, Path folder) {
        String left = ": nothing is written, the " + earlier + " in " + folder + " are left as they were.";
        return isInterrupted
                ? "Interrupted" + left
                : "The deadline has passed" + left + " Give it longer, or --out another folder.";
    }

    /**
     * Ends the sentence that tells what is written.
     *
     * @param isInterrupted whether Ctrl-C was pressed; else the deadline has passed
     * @return why figures are missing
     */
    static String notAllFigures(boolean isInterrupted) {
        return "; not all figures, because " + why(isInterrupted);
    }

    /**
     * Ends the sentence that tells what is written, where the figures of the best values are complete.
     *
     * @param isInterrupted whether Ctrl-C was pressed; else the deadline has passed
     * @return why they have no bands
     */
    static String noBands(boolean isInterrupted) {
        return " and figures of the best values; not all bands, because " + why(isInterrupted);
    }

    private static String why(boolean isInterrupted) {
        return isInterrupted ? "the run was interrupted." : "the deadline has passed.";
    }
}
