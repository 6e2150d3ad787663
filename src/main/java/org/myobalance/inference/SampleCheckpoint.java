package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.OutputFolder;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.sample.State;

/**
 * {@code sample-checkpoint.json}: draws that were stopped, and what of. Every number is the shortest text that reads back
 * as the same number.
 *
 * @param request what was asked, by what it is called in a message; chains go on only for the same
 * @param chains how far chains of the model have come; empty before they begin, and for draws of the linearised posterior
 * @param checked log densities that the model gave draws of the linearised posterior, in order; minus infinity where it
 *     had no predictions
 */
record SampleCheckpoint(Map<String, String> request, Optional<DelayedAcceptanceState> chains, List<Double> checked) {
    /** Its name in the folder of the results. */
    static final String FILE = "sample-checkpoint.json";

    private static final String FORMAT = "myobalance-sample-checkpoint/2";
    private static final int MANY = 1_000_000_000;

    /** Copies the map, in order, and the list. */
    SampleCheckpoint {
        request = new LinkedHashMap<>(request);
        checked = List.copyOf(checked);
    }

    /** Before anything is drawn. */
    static SampleCheckpoint begun(Map<String, String> request) {
        return new SampleCheckpoint(request, Optional.empty(), List.of());
    }

    /** With chains of the model that have come so far. */
    SampleCheckpoint with(DelayedAcceptanceState reached) {
        return new SampleCheckpoint(request, Optional.of(reached), checked);
    }

    /** With draws of the linearised posterior that the model gave these log densities. */
    SampleCheckpoint with(List<Double> logs) {
        return new SampleCheckpoint(request, chains, logs);
    }

    /** How often the model was evaluated. */
    int evaluations() {
        return chains.map(DelayedAcceptanceState::evaluations).orElse(checked.size());
    }

    /** Writes it into a folder. */
    void write(OutputFolder folder) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("request", request);
        chains.ifPresentOrElse(
                reached -> members.put(
                        "chains",
                        reached.chains().stream().map(SampleCheckpoint::members).toList()),
                () -> members.put(
                        "checked", checked.stream().map(FitStateWriter::number).toList()));
        folder.checkpoint(FILE, JsonText.of(members));
    }

    private static Map<String, Object> members(DelayedAcceptanceState.Chain chain) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("now", members(chain.now()));
        members.put("surrogate", FitStateWriter.number(chain.surrogate()));
        members.put("proposals", chain.proposals());
        members.put("accepted", chain.accepted());
        members.put("failed", chain.failed());
        members.put(
                "draws", chain.draws().stream().map(SampleCheckpoint::members).toList());
        return members;
    }

    private static Map<String, Object> members(State state) {
        List<Object> x = new ArrayList<>();
        for (double each : state.x()) {
            x.add(FitStateWriter.number(each));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("log", FitStateWriter.number(state.log()));
        members.put("x", x);
        members.put(
                "studies",
                Arrays.stream(state.studies()).mapToObj(FitStateWriter::number).toList());
        return members;
    }

    /**
     * Reads a checkpoint.
     *
     * @throws FaultyInputException if it is none
     */
    static SampleCheckpoint read(Path path) {
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.ofFormat(FORMAT, "checkpoint of draws", "Start the draws anew.");
        Map<String, String> request = FitCheckpoint.texts(object, "request");
        if (object.has("checked")) {
            List<Double> checked =
                    object.list("checked").stream().map(FitStateReader::number).toList();
            object.refuseOthers();
            document.faults().throwIfAny();
            return new SampleCheckpoint(request, Optional.empty(), checked);
        }
        List<DelayedAcceptanceState.Chain> chains = object.list("chains").stream()
                .flatMap(value -> value.object().stream())
                .map(SampleCheckpoint::chain)
                .toList();
        object.refuseOthers();
        if (object.list("chains").size() < 2) {
            object.faultAtKey("chains", "fewer than two chains", "Start the draws anew.");
        }
        checkLengths(object, chains);
        document.faults().throwIfAny();
        return begun(request).with(new DelayedAcceptanceState(chains));
    }

    /** A fault if a place of a chain has more or fewer coordinates, or studies, than another. */
    private static void checkLengths(JsonObject object, List<DelayedAcceptanceState.Chain> chains) {
        long lengths = chains.stream()
                .flatMap(chain -> Stream.concat(Stream.of(chain.now()), chain.draws().stream()))
                .mapToInt(state -> state.x().length)
                .distinct()
                .count();
        if (lengths > 1) {
            object.faultAtKey("chains", "draws differ in their number of coordinates", "Start the draws anew.");
        }
        long studies = chains.stream()
                .flatMap(chain -> chain.draws().stream())
                .mapToInt(state -> state.studies().length)
                .distinct()
                .count();
        if (studies > 1) {
            object.faultAtKey("chains", "draws differ in their number of studies", "Start the draws anew.");
        }
    }

    private static DelayedAcceptanceState.Chain chain(JsonObject object) {
        DelayedAcceptanceState.Chain chain = new DelayedAcceptanceState.Chain(
                object.object("now").map(SampleCheckpoint::state).orElse(new State(new double[0], 0)),
                object.get("surrogate").map(FitStateReader::number).orElse(0.0),
                object.integer("proposals", 0, MANY).orElse(0),
                object.integer("accepted", 0, MANY).orElse(0),
                object.integer("failed", 0, MANY).orElse(0),
                object.list("draws").stream()
                        .flatMap(value -> value.object().stream())
                        .map(SampleCheckpoint::state)
                        .toList());
        object.refuseOthers();
        return chain;
    }

    private static State state(JsonObject object) {
        double[] x =
                object.list("x").stream().mapToDouble(FitStateReader::number).toArray();
        double log = object.get("log").map(FitStateReader::number).orElse(0.0);
        double[] studies = object.list("studies").stream()
                .mapToDouble(FitStateReader::number)
                .toArray();
        object.refuseOthers();
        return new State(x, log, studies);
    }
}
