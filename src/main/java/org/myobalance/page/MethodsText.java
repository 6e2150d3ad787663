package org.myobalance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.calibration.Calibration;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Model;
import org.myobalance.model.Status;

/** The paragraph on methods, of what records say and nothing else. */
final class MethodsText {
    private final Origin origin;
    private final Language language;
    private final List<String> sentences = new ArrayList<>();

    private MethodsText(Origin origin, Language language) {
        this.origin = origin;
        this.language = language;
    }

    static String of(Origin origin, Optional<Evidence> evidence, Language language) {
        MethodsText text = new MethodsText(origin, language);
        text.program();
        evidence.ifPresent(known -> text.model(known.model()));
        text.solver();
        evidence.ifPresent(text::parameters);
        text.changes();
        evidence.ifPresent(known -> text.statuses(known.model()));
        if (origin.again().isPresent()) {
            text.add(Message.METHODS_REPEAT);
        }
        // sentences of Chinese stand side by side
        return String.join(language == Language.ZH ? "" : " ", text.sentences);
    }

    private void add(Message message, Object... values) {
        sentences.add(message.in(language, values));
    }

    private void program() {
        String command = origin.kind().command();
        if (origin.version().isPresent()) {
            add(Message.METHODS_PROGRAM, origin.version().get(), origin.jdk().orElse("?"), command);
        } else {
            add(Message.METHODS_PROGRAM_UNKNOWN, command);
        }
    }

    private void model(Model model) {
        add(
                Message.METHODS_MODEL,
                model.id(),
                model.states().size(),
                model.parameters().size(),
                ModelHash.of(model));
    }

    private void solver() {
        Optional<String> engine = origin.setting("engine");
        Optional<String> rtol = origin.setting("rtol");
        if (engine.isPresent() && rtol.isPresent()) {
            add(Message.METHODS_SOLVER, engine.get(), rtol.get());
            if (engine.get().equals("auto")) {
                add(Message.METHODS_AUTO);
            }
        }
    }

    private void parameters(Evidence known) {
        if (known.calibration().isEmpty()) {
            add(Message.METHODS_UNCALIBRATED);
        } else {
            Evidence.Calibrated used = known.calibration().get();
            Calibration calibration = used.calibration();
            int parameters = calibration.parameters().size();
            if (used.isResult()) {
                add(Message.METHODS_HERE, parameters, calibration.observations(), calibration.studies());
            } else {
                add(
                        Message.METHODS_CALIBRATED,
                        parameters,
                        calibration.observations(),
                        calibration.studies(),
                        used.sha256());
            }
        }
        if (origin.setting("lives").isPresent()) {
            add(Message.METHODS_LIVES, origin.setting("lives").get());
        } else if (known.draws() > 0) {
            add(Message.METHODS_DRAWS, known.draws());
        }
    }

    private void changes() {
        origin.setting("hypothesis").ifPresent(hypothesis -> add(Message.METHODS_HYPOTHESIS, hypothesis));
        origin.setting("set").ifPresent(set -> add(Message.METHODS_SET, set));
        origin.setting("seed").ifPresent(seed -> add(Message.METHODS_SEED, seed));
    }

    private void statuses(Model model) {
        add(
                Message.METHODS_STATUS,
                model.parameters().size(),
                EvidenceSection.count(model, Status.VERIFIED),
                EvidenceSection.count(model, Status.ASSUMED));
    }
}
