package org.myobalance.scenario;

import java.util.Map;
import org.myobalance.regimen.Regimen;

/**
 * Who is simulated. What a field does is the model's business: a parameter that names it takes its value.
 *
 * @param id name on the command line
 * @param title for tables and figures
 * @param female whether the female parameters hold
 * @param age at the start of the run, at least that of the reference [h]
 * @param height [m]
 * @param mass body mass [g]
 * @param obesity 0 lean to 1 obese [-]
 * @param diabetes whether type 2 diabetes is present
 * @param activity habitual daily activity, 1 is habitual [-]
 * @param trained training status at 25 y, 0 to 1 [-]
 * @param history what was done from 25 y until the age at the start
 */
public record Subject(
        String id,
        String title,
        boolean female,
        double age,
        double height,
        double mass,
        double obesity,
        boolean diabetes,
        double activity,
        double trained,
        Regimen history) {
    /** Age at which every model starts: the reference that relative quantities refer to [h]. */
    public static final double REFERENCE_AGE = 25 * 8766.0;

    /** The same person at another age [h]. */
    public Subject aged(double hours) {
        return new Subject(id, title, female, hours, height, mass, obesity, diabetes, activity, trained, history);
    }

    /** The fields that a model's parameter may name, with their values in base units; sex is 1 for female. */
    public Map<String, Double> fields() {
        return Map.of(
                "sex", female ? 1.0 : 0.0,
                "height", height,
                "mass", mass,
                "obesity", obesity,
                "diabetes", diabetes ? 1.0 : 0.0,
                "activity", activity,
                "trained", trained);
    }
}
