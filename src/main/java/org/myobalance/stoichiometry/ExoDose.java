package org.myobalance.stoichiometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Model;

/**
 * A dose of vesicles as particles, as protein, and as copies of one miRNA.
 *
 * @param particles vesicles given at once
 * @param perMicrogram particles for each microgram of protein of the preparation [1/µg]
 * @param copiesPerVesicle mean copies of one miRNA in one vesicle
 * @param bodyMass of who gets it [kg]
 * @param interval time from one dose to the next [d]
 */
public record ExoDose(
        double particles, double perMicrogram, double copiesPerVesicle, double bodyMass, double interval) {
    /** The man whose muscle the count states weighs so much [kg]; the mass that the model has where none is stated. */
    private static final double MAN = 75;

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a number is not above zero and finite
     */
    public ExoDose {
        for (double each : new double[] {particles, perMicrogram, copiesPerVesicle, bodyMass, interval}) {
            if (!(each > 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(each + " is no dose, ratio, mass or interval: it is not above zero");
            }
        }
    }

    /**
     * Protein of the dose.
     *
     * @return particles over particles for each microgram [µg]
     */
    public double protein() {
        return particles / perMicrogram;
    }

    /**
     * Copies of one miRNA in the dose.
     *
     * @return particles times copies in each
     */
    public double copies() {
        return particles * copiesPerVesicle;
    }

    /**
     * An amount of the dose for each kilogram of body mass.
     *
     * @param amount of the dose, in any unit
     * @return the amount over the body mass [that unit/kg]
     */
    public double perKilogram(double amount) {
        return amount / bodyMass;
    }

    /**
     * How the dose stands to the vesicles that circulate in plasma.
     *
     * @param gate numbers of the count, of a man of 75 kg
     * @return particles over those of the plasma of that body mass
     */
    public double overPlasma(Gate gate) {
        Range circulating = gate.range(Gate.Part.COUNT).times(gate.range(Gate.Part.PLASMA));
        return particles / (Math.sqrt(circulating.low() * circulating.high()) * bodyMass / MAN);
    }

    /**
     * What the doses can bring to muscle of each miRNA, against what muscle holds and what the model needs.
     *
     * <pre>arriving = copies · share to muscle / interval</pre>
     *
     * @param gate what is known of each miRNA; its muscle is taken in proportion to body mass
     * @param model whose flows are held against it
     * @param changes parameters that differ from the model's [base units]
     * @return one entry for each miRNA, in the order of the gate
     */
    public List<Supply> supplies(Gate gate, Model model, Map<String, Double> changes) {
        double each = copies() / interval;
        Range arriving = gate.range(Gate.Part.SHARE).times(new Range(each, each));
        List<Supply> supplies = new ArrayList<>();
        for (Supply plasma : Supply.of(gate, model, changes)) {
            Range pool = plasma.pool().times(new Range(bodyMass / MAN, bodyMass / MAN));
            supplies.add(new Supply(plasma.mirna(), arriving, pool, arriving.over(pool), plasma.need()));
        }
        return List.copyOf(supplies);
    }
}
