package org.myobalance.observe;

import java.util.Map;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/** The rows of one study as told, read with derivatives from its runs. */
final class SlopedReadings {
    private final Study study;
    private final Laboratory laboratory;
    private final StudyRuns shots;
    private final Map<StudyRuns.Key, ArmSlopes.Seen> seen;

    SlopedReadings(Study study, Laboratory laboratory, StudyRuns shots, Map<StudyRuns.Key, ArmSlopes.Seen> seen) {
        this.study = study;
        this.laboratory = laboratory;
        this.shots = shots;
        this.seen = seen;
    }

    /**
     * A row on its scale.
     *
     * @throws StudyReadings.Unseen if its run failed
     */
    Dual onScale(Measurement row) {
        Dual reading = reading(row, row.arm(), row.when());
        return row.reference()
                .map(other -> Scoring.onScale(study, laboratory, row, reading, reading(row, other.arm(), other.when())))
                .orElseGet(() ->
                        Scoring.onScale(study, laboratory, row, reading, Dual.constant(1, reading.slopes().length)));
    }

    private Dual reading(Measurement row, String arm, When when) {
        StudyRuns.Key key = StudyRuns.Key.told(arm);
        ArmSlopes.Seen run = seen.get(key);
        if (!(run instanceof ArmSlopes.Seen.Rows rows)) {
            throw new StudyReadings.Unseen(
                    run instanceof ArmSlopes.Seen.Nothing nothing ? nothing.why() : "the run was not made");
        }
        Window window = Window.of(when, shots.setting(key).protocol());
        SlopedRows looked = rows.windows().get(window);
        if (looked == null) {
            throw new IllegalStateException(row.id() + " was not looked at");
        }
        return SlopedReading.of(
                StudyReadings.measured(laboratory, row), window, looked, StudyReadings.background(laboratory, row));
    }
}
