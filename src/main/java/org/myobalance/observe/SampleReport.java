package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Preparation;
import org.myobalance.study.Study;

/**
 * What a study states of how its samples of vesicles were made, of all that MISEV2023 asks for and study files can hold, and what predictions do with it.
 *
 * @param study that states it
 * @param preparation how the samples were made; empty for measurements that name none
 * @param facts one for each item, in the order of the items
 */
public record SampleReport(Study study, Optional<Preparation> preparation, List<Fact> facts) {
    /** Copies the list. {@inheritDoc} */
    public SampleReport {
        facts = List.copyOf(facts);
    }

    /** What is asked for. */
    public enum Item {
        /** How vesicles were isolated. */
        ISOLATION("isolation"),
        /** What blood was drawn into. */
        ANTICOAGULANT("anticoagulant"),
        /** Centrifugation before the isolation. */
        SPINS("spins"),
        /** Time since the last meal. */
        FASTING("fasting"),
        /** Whether red cells broke. */
        HAEMOLYSIS("haemolysis"),
        /** Share of the vesicles that the isolate holds. */
        RECOVERY("recovery"),
        /** Particles for each mass of protein. */
        PARTICLES("particles per protein");

        private final String words;

        Item(String words) {
            this.words = words;
        }

        /**
         * The words for tables.
         *
         * @return in small letters
         */
        public String words() {
            return words;
        }
    }

    /** What becomes of an item. */
    public enum Use {
        /** It changes a prediction or its error. */
        USED("used"),
        /** It changes nothing, but what contradicts it is refused or warned of. */
        CHECKED("checked"),
        /** It is stated and changes nothing. */
        NOT_USED("not used"),
        /** The study does not state it, or what was read of it does not. */
        NOT_STATED("not stated");

        private final String words;

        Use(String words) {
            this.words = words;
        }

        /**
         * The words for tables.
         *
         * @return in small letters
         */
        public String words() {
            return words;
        }
    }

    /**
     * One item of one study.
     *
     * @param item what is asked for
     * @param stated in a few words; empty where it is not stated
     * @param use what becomes of it
     * @param how it is used or checked, or why it is not used; empty where it is not stated
     */
    public record Fact(Item item, String stated, Use use, String how) {
        static Fact notStated(Item item) {
            return new Fact(item, "", Use.NOT_STATED, "");
        }
    }

    /**
     * What studies with measurements of vesicles state.
     *
     * @param studies the studies; those that measured no vesicles are left out
     * @param laboratory of them
     * @return one for each preparation of each study, and for what names none, in the order of the studies
     */
    public static List<SampleReport> of(List<Study> studies, Laboratory laboratory) {
        List<SampleReport> reports = new ArrayList<>();
        for (Study study : studies) {
            Map<Optional<Preparation>, List<Measurement>> groups = new LinkedHashMap<>();
            study.measurements().stream()
                    .filter(Measurement::isOfVesicles)
                    .forEach(each -> groups.computeIfAbsent(each.preparation(), key -> new ArrayList<>())
                            .add(each));
            groups.forEach((preparation, rows) -> reports.add(
                    new SampleReport(study, preparation, new SampleFacts(study, laboratory, preparation, rows).all())));
        }
        return reports;
    }

    /**
     * One item.
     *
     * @param item what is asked for
     * @return what is stated of it
     */
    public Fact fact(Item item) {
        return facts.stream().filter(fact -> fact.item() == item).findFirst().orElseThrow();
    }
}
