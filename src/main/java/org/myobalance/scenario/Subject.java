package org.myobalance.scenario;

import java.util.Map;
import org.myobalance.regimen.Regimen;
import org.myobalance.units.Hours;

/**
 * The person who is simulated. The model decides what a field does: a parameter that names the field takes its value.
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
    public static final double REFERENCE_AGE = 25 * Hours.YEAR;

    /**
     * Returns the same person at another age.
     *
     * @param hours the other age [h]
     * @return the changed person
     */
    public Subject aged(double hours) {
        return new Subject(id, title, female, hours, height, mass, obesity, diabetes, activity, trained, history);
    }

    /**
     * Lists the fields that parameters of a model may name.
     *
     * @return values by field [base units]; {@code sex} is 1 for female, 0 for male
     */
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
