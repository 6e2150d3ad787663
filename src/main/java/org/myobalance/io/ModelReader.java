package org.myobalance.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Input;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Rate;
import org.myobalance.model.RateOrder;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.units.Names;

/** Reads a model file and the evidence file it names, and checks all of it before it answers. */
public final class ModelReader {
    private static final String FORMAT = "myobalance-model/1";
    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9-]*";

    private final JsonDocument document;
    private final ModelDraft draft;
    private final SetReader sets;
    private final NameReader names;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final List<Observable> observables = new ArrayList<>();

    private ModelReader(JsonDocument document) {
        this.document = document;
        draft = new ModelDraft(document.faults());
        sets = new SetReader(draft);
        names = new NameReader(draft, sets);
    }

    /**
     * Reads a model file and its evidence file, and checks both.
     *
     * @param path the model file
     * @return the model
     * @throws FaultyInputException with every fault of the model and its evidence, if there is one
     */
    public static Model read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        Optional<Model> model = document.root()
                .object()
                .filter(root -> FileFormat.isReadable(root, FORMAT))
                .flatMap(new ModelReader(document)::model);
        document.faults().throwIfAny();
        return model.orElseThrow();
    }

    private Optional<Model> model(JsonObject root) {
        root.find("$schema");
        Optional<String> id = root.text("id");
        id.filter(word -> !word.matches(WORD)).ifPresent(word -> checkWord(root, word, "model"));
        Optional<String> title = root.text("title");
        root.findText("description");
        boolean ownEvidence = evidence(root);
        root.findObject("sets").ifPresent(sets::read);
        Optional<JsonObject> tables = root.findObject("tables");
        tables.ifPresent(new TableReader(draft, names)::read);
        for (ModelDraft.Kind kind : ModelDraft.Kind.values()) {
            names.declare(root, kind);
        }
        names.declareFamilies();
        if (sets.isFaulty() || names.isFaulty()) {
            return Optional.empty(); // what stands over them cannot be told, so that more faults would only confuse
        }
        sets.refuseUnusedColumns();
        for (ModelDraft.Declared declared : draft.names.values()) {
            draft.memberFaults.of(declared, () -> read(declared));
        }
        draft.memberFaults.flush();
        draft.families = draft.families.with(new ShareSumReader(draft, parameters).read());
        Map<String, BoutLaw> bouts =
                root.findObject("bouts").map(new BoutReader(draft)::read).orElse(Map.of());
        List<Hypothesis> hypotheses = root.findObject("hypotheses")
                .map(new HypothesisReader(draft, parameters)::read)
                .orElse(List.of());
        Optional<Solved> solved = root.findObject("solved").flatMap(this::solved);
        UseChecks uses = new UseChecks(draft, tables);
        List<Mechanism> mechanisms = root.findObject("mechanisms")
                .map(new MechanismReader(draft, uses, document.path())::read)
                .orElse(List.of());
        root.refuseOthers();
        RateOrder order = new LawChecks(draft).check();
        new GainChecks(draft, parameters).check();
        uses.check(ownEvidence);
        if (!document.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Model(
                id.orElseThrow(),
                title.orElseThrow(),
                states,
                List.copyOf(parameters.values()),
                inputs,
                order.sorted().stream()
                        .flatMap(rate -> Optional.ofNullable(rates.get(rate)).stream())
                        .toList(),
                observables,
                bouts,
                hypotheses,
                mechanisms,
                solved,
                draft.sources,
                draft.writtenFamilies()));
    }

    /** Reads one name that the model declares. */
    private void read(ModelDraft.Declared declared) {
        switch (declared.kind()) {
            case PARAMETER ->
                new ParameterReader(draft, declared)
                        .read(declared.unit())
                        .ifPresent(parameter -> parameters.put(parameter.id(), parameter));
            case INPUT -> names.input(declared).ifPresent(inputs::add);
            case STATE -> names.state(declared).ifPresent(states::add);
            case RATE -> names.rate(declared).ifPresent(rate -> rates.put(rate.id(), rate));
            case OBSERVABLE -> names.observable(declared).ifPresent(observables::add);
        }
    }

    /** Reads the evidence; whether it lies beside the model and so holds nothing for other models. */
    private boolean evidence(JsonObject root) {
        Optional<JsonValue> name = root.get("evidence", "Add \"evidence\": \"evidence.json\".");
        Optional<Path> path = name.flatMap(value -> value.file(document.path()));
        if (path.isPresent() && !Files.isRegularFile(path.get())) {
            name.get().fault("no such file: " + path.get(), "Name the evidence file relative to the model file.");
            path = Optional.empty();
        }
        if (path.isPresent()) {
            try {
                EvidenceReader.read(JsonDocument.read(path.get(), document.faults()), draft);
                return path.get()
                        .normalize()
                        .equals(document.path().resolveSibling("evidence.json").normalize());
            } catch (FaultyInputException e) {
                // Its fault is collected already; the model is read on, so that its own faults show too
                return false;
            }
        }
        return false;
    }

    private Optional<Solved> solved(JsonObject at) {
        Optional<String> unknown =
                at.get("unknown").flatMap(value -> one(draft, value, ModelDraft.Kind.PARAMETER, "parameter"));
        Optional<String> balanced = at.get("balanced").flatMap(value -> stateName(draft, value));
        List<String> held = new ArrayList<>();
        at.findList("held").forEach(value -> held.addAll(stateNames(draft, value)));
        OptionalDouble settle = at.quantity("settle", LawScope.TIME);
        at.refuseOthers();
        if (settle.isPresent() && !(settle.getAsDouble() > 0)) {
            at.faultAtKey("settle", "the time to settle is not above 0", "Write {\"value\": 60, \"unit\": \"d\"}.");
        }
        return unknown.isPresent() && balanced.isPresent() && settle.isPresent()
                ? Optional.of(new Solved(unknown.get(), balanced.get(), held, settle.getAsDouble()))
                : Optional.empty();
    }

    /** The states that the text of a value means: one, or all members of what stands over sets; none after a fault. */
    static List<String> stateNames(ModelDraft draft, JsonValue value) {
        List<String> members = value.text()
                .map(word -> draft.meant(word, ModelDraft.Kind.STATE))
                .orElse(List.of());
        return members.isEmpty() ? stateName(draft, value).stream().toList() : members;
    }

    /** The text of a value, if it is the name of a state; else a fault. */
    static Optional<String> stateName(ModelDraft draft, JsonValue value) {
        return one(draft, value, ModelDraft.Kind.STATE, "state");
    }

    /** The text of a value, if it is the name of one of a kind; else a fault. */
    static Optional<String> one(ModelDraft draft, JsonValue value, ModelDraft.Kind kind, String what) {
        return value.text().filter(word -> {
            boolean known = draft.declared(kind, word).isPresent();
            List<String> members = draft.meant(word, kind);
            if (!members.isEmpty() && !known) {
                value.fault("\"" + word + "\" stands for several members", "Name one: \"" + members.get(0) + "\".");
            } else if (!known) {
                value.fault("unknown " + what + " \"" + word + "\"", Names.hint(word, draft.known(word, kind)));
            }
            return known;
        });
    }

    static void checkWord(JsonObject at, String id, String what) {
        if (!id.matches(WORD)) {
            at.faultAtKey(id, "\"" + id + "\" cannot be the id of a " + what, "Use letters, digits and hyphens.");
        }
    }
}
