package org.myobalance.explain;

import java.util.Optional;

/**
 * What one uncertain parameter does to the number that is explained. Variances are those of the number [square of its base
 * unit].
 *
 * @param parameter what is uncertain
 * @param value of the parameter in the run that is explained [base unit]
 * @param slope change of the number per unit of the parameter's coordinate [base unit of the number]
 * @param contribution part of the number's variance now; may be below zero for a calibrated parameter
 * @param alone variance now if this parameter alone were uncertain
 * @param before variance before the fit if this parameter alone were uncertain
 * @param standardError of the share within the calibrated parameters, from the finite number of draws [-]; 0 for others
 * @param trouble why it could not be moved, one sentence; its slope is 0 then
 */
public record ParameterShare(
        Uncertain parameter,
        double value,
        double slope,
        double contribution,
        double alone,
        double before,
        double standardError,
        Optional<String> trouble) {
    /**
     * Change of the number with one standard deviation of the parameter as it is now.
     *
     * @return slope times standard deviation [base unit of the number]
     */
    public double perSd() {
        return slope * parameter.sd();
    }
}
