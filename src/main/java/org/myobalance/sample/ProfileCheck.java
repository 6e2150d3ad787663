package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * The model itself at one end of a profile.
 *
 * @param parameter id
 * @param isHigh whether it is the upper end
 * @param surrogate log likelihood of the surrogate there
 * @param model that of the model; empty without predictions
 * @param why there are none; empty if there are
 */
public record ProfileCheck(String parameter, boolean isHigh, double surrogate, OptionalDouble model, String why) {
    /**
     * What the drop of the profile is wrong by at this end.
     *
     * @return log likelihood of the model less that of the surrogate [nats]; empty without predictions
     */
    public OptionalDouble difference() {
        return model.isPresent() ? OptionalDouble.of(model.getAsDouble() - surrogate) : model;
    }

    /**
     * Asks the model at every end there is, one evaluation each.
     *
     * @param model parameters, likelihood and predictions of the model itself
     * @param surrogate the same of the surrogate that was profiled
     * @param profiles whose ends are checked
     * @param monitor hears of each end, and may stop it before each; what is there is kept
     * @return one check for each end that was asked
     */
    public static List<ProfileCheck> run(
            Posterior model, Posterior surrogate, List<Profile> profiles, ProgressMonitor monitor) {
        long ends = profiles.stream()
                .mapToLong(each ->
                        each.low().stream().count() + each.high().stream().count())
                .sum();
        List<ProfileCheck> checks = new ArrayList<>();
        for (Profile profile : profiles) {
            for (boolean isHigh : new boolean[] {false, true}) {
                Optional<State> end = isHigh ? profile.high() : profile.low();
                if (end.isEmpty()) {
                    continue;
                }
                if (monitor.isCancelled()) {
                    return List.copyOf(checks);
                }
                double[] x = end.get().x();
                Posterior.Point point = model.at(x, false);
                double bySurrogate = surrogate.at(x, false).logLikelihood();
                ProfileCheck check;
                if (point.answer() instanceof ObservationModel.Answer.None none) {
                    if (none.reason() == ObservationModel.Reason.CANCELLED) {
                        return List.copyOf(checks);
                    }
                    check = new ProfileCheck(
                            profile.parameter().id(), isHigh, bySurrogate, OptionalDouble.empty(), none.why());
                } else {
                    check = new ProfileCheck(
                            profile.parameter().id(),
                            isHigh,
                            bySurrogate,
                            OptionalDouble.of(point.logLikelihood()),
                            "");
                }
                checks.add(check);
                monitor.report("end " + checks.size() + " of " + ends, checks.size() / (double) ends);
            }
        }
        return List.copyOf(checks);
    }
}
