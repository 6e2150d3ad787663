package org.myobalance.export;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.model.Model;

/** What a C file says of itself, and the small functions that its equations call. */
final class CHeading {
    /** As the bytecode computes them, also for NaN and zero. */
    static final String FUNCTIONS = """
            /* c where a <= b, else d */
            static inline double model_select(double a, double b, double c, double d) { return a <= b ? c : d; }

            /* (1 - tanh z)/2 */
            static inline double model_shortfall(double z) { return 1 / (exp(z) + 1); }

            /* d(x^n)/dx, given power = x^n */
            static inline double model_power_slope(double x, double n, double power) {
                return x == 0 ? n * pow(x, n - 1) : n * power / x;
            }

            /* NaN if either is */
            static inline double model_min(double a, double b) { return a != a || a < b ? a : b; }
            static inline double model_max(double a, double b) { return a != a || a > b ? a : b; }
            """;

    private CHeading() {}

    static List<String> lines(Model model, int entries, boolean hasStops) {
        List<String> lines = new ArrayList<>();
        lines.add(model.id() + (model.title().isEmpty() ? "" : ": " + model.title()));
        lines.add("");
        lines.add("Plain C99, needs math.h only. Written by myobalance; do not edit, export again.");
        lines.add("All values in base units, time in h, whatever unit stands beside a number for reading.");
        lines.add("");
        lines.add("  double y[MODEL_STATES], yDot[MODEL_STATES], values[MODEL_ENTRIES];");
        lines.add("  memcpy(y, model_initial, sizeof y);");
        lines.add("  model_rhs(y, model_parameter, model_rest, yDot);         dy/dt");
        lines.add("  model_jacobian(y, model_parameter, model_rest, values);  df/dy, " + entries + " entries");
        lines.add("");
        lines.add("The equations do not depend on time. Input levels u are constant between two stops.");
        if (hasStops) {
            lines.add("The stops of the regimen stand at the end; restart the integrator at each.");
        }
        return lines;
    }
}
