package org.myobalance.simulate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import org.myobalance.model.Model;

/** One value for each parameter of a model, in the model's order and in base units. Immutable. */
public final class ParameterSet {
    private final Model model;
    private final double[] values;

    private ParameterSet(Model model, double[] values) {
        this.model = model;
        this.values = values;
    }

    /** The values of the model file. */
    public static ParameterSet defaults(Model model) {
        double[] values = new double[model.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = model.parameters().get(i).value();
        }
        return new ParameterSet(model, values);
    }

    /**
     * The same set with one value changed.
     *
     * @param id parameter of the model
     * @param value new value [base unit]
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
        return new ParameterSet(model, changed);
    }

    /** The same set with several values changed [base units]. */
    public ParameterSet with(Map<String, Double> changes) {
        ParameterSet set = this;
        for (Map.Entry<String, Double> change : changes.entrySet()) {
            set = set.with(change.getKey(), change.getValue());
        }
        return set;
    }

    /** Value of a parameter [base unit]. */
    public double value(String id) {
        return values[model.parameterIndex(id).orElseThrow()];
    }

    /** All values in the model's order; a copy. */
    public double[] toArray() {
        return values.clone();
    }

    /** SHA-256 over names and exact values: two sets with one hash are one set. */
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
