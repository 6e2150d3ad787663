package org.myobalance.simulate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.model.Model;

/**
 * One value for each parameter of a model, in the model's order and in base units. One of them may depend on others, as the
 * solved parameter does; the set then also says how. Immutable.
 */
public final class ParameterSet {
    private final Model model;
    private final double[] values;
    private final Optional<Dependent> dependent;

    /**
     * A parameter that is not free, because something else determines it.
     *
     * @param id the parameter
     * @param derivatives its derivative in the direction of each varied parameter [base units]
     */
    record Dependent(String id, List<Double> derivatives) {
        Dependent {
            derivatives = List.copyOf(derivatives);
        }
    }

    private ParameterSet(Model model, double[] values, Optional<Dependent> dependent) {
        this.model = model;
        this.values = values;
        this.dependent = dependent;
    }

    /**
     * The values of the model file.
     *
     * @param model the model
     * @return its default values
     */
    public static ParameterSet defaults(Model model) {
        double[] values = new double[model.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = model.parameters().get(i).value();
        }
        return new ParameterSet(model, values, Optional.empty());
    }

    /**
     * The same set with one value changed; a parameter that depended on others no longer does when it is the one.
     *
     * @param id parameter of the model
     * @param value new value [base unit]
     * @return the changed set
     * @throws IllegalArgumentException if the model has no such parameter or the value is not finite
     */
    public ParameterSet with(String id, double value) {
        OptionalInt at = model.parameterIndex(id);
        if (at.isEmpty()) {
            throw new IllegalArgumentException("model \"" + model.id() + "\" has no parameter \"" + id + "\"");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("parameter \"" + id + "\": " + value + " is not a finite number");
        }
        double[] changed = values.clone();
        changed[at.getAsInt()] = value;
        return new ParameterSet(
                model, changed, dependent.filter(solved -> !solved.id().equals(id)));
    }

    /** The same values, of which one depends on others. */
    ParameterSet moving(Dependent solved) {
        return new ParameterSet(model, values, Optional.of(solved));
    }

    /** The parameter that depends on others, where derivatives are known. */
    Optional<Dependent> dependent() {
        return dependent;
    }

    /**
     * How the solved parameter moves with the varied ones.
     *
     * @return one derivative for each direction of the run that solved it [base units]; empty where none are known
     */
    public List<Double> solvedDerivatives() {
        return dependent.map(Dependent::derivatives).orElse(List.of());
    }

    /**
     * The same set with several values changed.
     *
     * @param changes new values by parameter [base units]
     * @return the changed set
     * @throws IllegalArgumentException as {@link #with(String, double)}
     */
    public ParameterSet with(Map<String, Double> changes) {
        ParameterSet set = this;
        for (Map.Entry<String, Double> change : changes.entrySet()) {
            set = set.with(change.getKey(), change.getValue());
        }
        return set;
    }

    /**
     * Value of a parameter.
     *
     * @param id parameter of the model
     * @return its value [base unit]
     * @throws java.util.NoSuchElementException if the model has no such parameter
     */
    public double value(String id) {
        return values[model.parameterIndex(id).orElseThrow()];
    }

    /**
     * All values.
     *
     * @return a copy, in the model's order [base units]
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * SHA-256 over names and exact values: two sets with one hash have the same values.
     *
     * @return the hash in hexadecimal digits
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < values.length; i++) {
                digest.update(model.parameters().get(i).id().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(8).putDouble(values[i]).array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
