package org.myobalance.page;

import java.util.Optional;
import org.myobalance.calibration.Calibration;
import org.myobalance.model.Model;

/**
 * What results rest on.
 *
 * @param model that was simulated
 * @param calibration whose values were used; empty for those of the model file
 * @param draws number of its draws that were run; 0 for the best values alone
 */
public record Evidence(Model model, Optional<Calibrated> calibration, int draws) {
    /**
     * A calibration and its file.
     *
     * @param calibration the calibrated values
     * @param name of the file, without its folder
     * @param sha256 of the file
     * @param isResult whether the folder itself holds it as its result
     */
    public record Calibrated(Calibration calibration, String name, String sha256, boolean isResult) {}
}
