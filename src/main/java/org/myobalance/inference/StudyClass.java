package org.myobalance.inference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.myobalance.regimen.Regimen;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.units.Hours;

/**
 * What kind of study one is, so that all of a kind can be left out together: what the model has to say of bed rest without having seen any. Each observation
 * that is used for fitting has a kind, the first below that it meets; its study is of the kind of most of them.
 */
public enum StudyClass {
    /** Vesicles: an isolation is named, or particles are counted. */
    VESICLES("vesicles"),
    /** Disuse: a regimen without bouts that sets an input, as bed rest and casts do. */
    DISUSE("disuse"),
    /** Weeks of training from 60 y on. */
    TRAINING_OF_OLD("training of the old"),
    /** Weeks of training of younger people. */
    TRAINING("training"),
    /** One bout, or a few days of them. */
    BOUT("single bouts"),
    /** Rest, meals and the years: whatever is left. */
    REST("rest and meals");

    private static final double OLD = 60;
    /** Shorter training is a few bouts [weeks]. */
    private static final double TRAINING_WEEKS = 2;

    private final String words;

    StudyClass(String words) {
        this.words = words;
    }

    /**
     * The words for tables.
     *
     * @return lower case
     */
    public String words() {
        return words;
    }

    /**
     * The kind of a study.
     *
     * @param study with at least one observation
     * @param laboratory that knows which assays count particles
     * @return that of most observations used for fitting, the first in order where two are as many
     */
    public static StudyClass of(Study study, Laboratory laboratory) {
        List<Measurement> fitted = study.fittedOnly().measurements();
        Map<StudyClass, Integer> counts = new EnumMap<>(StudyClass.class);
        for (Measurement each : fitted.isEmpty() ? study.measurements() : fitted) {
            counts.merge(of(study, each, laboratory), 1, Integer::sum);
        }
        StudyClass most = REST;
        for (Map.Entry<StudyClass, Integer> each : counts.entrySet()) {
            most = each.getValue() > counts.getOrDefault(most, 0) ? each.getKey() : most;
        }
        return most;
    }

    private static StudyClass of(Study study, Measurement each, Laboratory laboratory) {
        Laboratory.Assay assay = laboratory.assays().get(each.assay());
        if (each.isolation().isPresent() || (assay != null && assay.counts())) {
            return VESICLES;
        }
        return study.arm(each.arm()).setting().map(StudyClass::of).orElse(REST);
    }

    private static StudyClass of(StudyArm.Setting setting) {
        Regimen regimen = setting.protocol().regimen("arm");
        if (regimen.modes().isEmpty()) {
            return regimen.inputs().isEmpty() ? REST : DISUSE;
        }
        boolean isTraining = setting.protocol().weeks() >= TRAINING_WEEKS
                || setting.protocol().other().isPresent();
        if (!isTraining) {
            return BOUT;
        }
        return setting.age() >= OLD * Hours.YEAR ? TRAINING_OF_OLD : TRAINING;
    }
}
