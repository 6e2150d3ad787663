package org.myobalance.model;

import java.util.Optional;
import java.util.Set;
import org.myobalance.units.Unit;

/**
 * One number of the model. Values in base units.
 *
 * @param id name in expressions and on the command line
 * @param unit unit in files and output
 * @param value default
 * @param lower smallest value allowed; −∞ when unbounded
 * @param upper largest value allowed; +∞ when unbounded
 * @param logarithmic whether fits and scans move it on a logarithmic scale
 * @param prior its distribution before data; empty for a fixed one
 * @param identifiability what human data can say of it
 * @param source id of its source
 * @param status how well the number is known
 * @param reason why this value; present for assumed numbers
 * @param subject the field of a subject file that sets it, if one does
 * @param isSwitch whether it only chooses between variants (0 or 1)
 * @param meaning one phrase for tables
 */
public record Parameter(
        String id,
        Unit unit,
        double value,
        double lower,
        double upper,
        boolean logarithmic,
        Optional<Prior> prior,
        Identifiability identifiability,
        String source,
        Status status,
        Optional<String> reason,
        Optional<String> subject,
        boolean isSwitch,
        String meaning) {
    /** The fields of a subject file that may set a parameter. */
    public static final Set<String> SUBJECT_FIELDS =
            Set.of("sex", "height", "mass", "obesity", "diabetes", "activity", "trained");

    /**
     * A number that is never estimated, without bounds, prior or reason.
     *
     * @param id name in laws
     * @param value in base units of 1
     * @param source id of its source
     * @param status of that source
     * @param meaning one phrase for tables
     * @return the parameter
     */
    public static Parameter constant(String id, double value, String source, Status status, String meaning) {
        return new Parameter(
                id,
                Unit.ONE,
                value,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                source,
                status,
                Optional.empty(),
                Optional.empty(),
                false,
                meaning);
    }
}
