package org.myobalance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.myobalance.calibration.Calibration;
import org.myobalance.io.EnumNames;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Model;
import org.myobalance.model.Status;

/** Which model and calibration results rest on, and how well the numbers of the model are known. */
final class EvidenceSection {
    /** Enough letters of a hash to tell two apart. */
    private static final int SHORT = 16;

    private static final double PERCENT = 100;

    private final Origin origin;
    private final Optional<Evidence> evidence;
    private final Language language;

    EvidenceSection(Origin origin, Optional<Evidence> evidence, Language language) {
        this.origin = origin;
        this.evidence = evidence;
        this.language = language;
    }

    void writeTo(Element section) {
        if (evidence.isEmpty()) {
            Tags.paragraph(section, Message.NO_MODEL.in(language));
            return;
        }
        Model model = evidence.get().model();
        Tags.paragraph(
                section,
                Message.MODEL_IS.in(
                        language,
                        model.id(),
                        model.title(),
                        model.states().size(),
                        model.parameters().size(),
                        shortened(ModelHash.of(model))));
        Tags.paragraph(section, calibration(evidence.get()));
        Tags.paragraph(section, Message.STATUS_TABLE.in(language));
        statuses(section, model);
        boolean isExplained = origin.kind() == Kind.EXPLAIN;
        Tags.paragraph(section, (isExplained ? Message.EXPLAINED_HERE : Message.ASK_EXPLAIN).in(language));
    }

    /** The beginning of a hash. */
    static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private String calibration(Evidence known) {
        if (known.calibration().isEmpty()) {
            return Message.UNCALIBRATED.in(language);
        }
        Evidence.Calibrated used = known.calibration().get();
        Calibration calibration = used.calibration();
        int parameters = calibration.parameters().size();
        int draws = calibration.draws().size();
        if (used.isResult()) {
            return Message.CALIBRATED_HERE.in(
                    language, parameters, calibration.observations(), calibration.studies(), draws);
        }
        return Message.CALIBRATED_BY.in(
                        language,
                        used.name(),
                        shortened(used.sha256()),
                        parameters,
                        calibration.observations(),
                        calibration.studies(),
                        draws)
                + " " + drawsUsed(known);
    }

    private String drawsUsed(Evidence known) {
        if (origin.setting("lives").isPresent()) {
            return Message.METHODS_LIVES.in(language, origin.setting("lives").orElseThrow());
        }
        return known.draws() > 0 ? Message.DRAWS_USED.in(language, known.draws()) : Message.NO_DRAWS.in(language);
    }

    private void statuses(Element section, Model model) {
        List<List<String>> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = count(model, status);
            if (count > 0) {
                rows.add(List.of(
                        EnumNames.of(status),
                        Message.of(status).in(language),
                        Long.toString(count),
                        String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                PERCENT * count / model.parameters().size())));
            }
        }
        Tags.table(
                section,
                List.of(
                        Message.STATUS.in(language),
                        Message.STATUS_MEANING.in(language),
                        Message.NUMBERS.in(language),
                        Message.SHARE.in(language)),
                rows);
    }

    /** Numbers of the model file of a status. */
    static long count(Model model, Status status) {
        return model.parameters().stream()
                .filter(parameter -> parameter.status() == status)
                .count();
    }
}
