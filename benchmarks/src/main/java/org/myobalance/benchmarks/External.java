package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A solver that is a program of its own: it prints one line of JSON. */
record External(String solver, List<String> command) {
    /** CVODE with one kind of linear solver; empty when the libraries are not installed. */
    static List<External> cvode(Path home, Path model, Path folder, List<String> kinds)
            throws IOException, InterruptedException {
        Path program = folder.resolve("cvode");
        if (!make(home.resolve("cvode"), model, program)) {
            return List.of();
        }
        return kinds.stream()
                .map(kind -> new External("CVODE BDF " + kind, List.of(program.toString(), kind)))
                .toList();
    }

    /** LSODA of deSolve; empty when R or deSolve is not installed. */
    static List<External> lsoda(Path home, Path model, Path folder) throws IOException, InterruptedException {
        Path library = folder.resolve("lsoda.so");
        if (!make(home.resolve("lsoda"), model, library) || run(List.of("Rscript", "-e", "library(deSolve)")) == null) {
            return List.of();
        }
        return List.of(new External(
                "deSolve lsoda", List.of("Rscript", home.resolve("lsoda/run.R").toString(), library.toString())));
    }

    static boolean make(Path folder, Path model, Path out) throws IOException, InterruptedException {
        return run(List.of(
                        "make",
                        "-s",
                        "-B",
                        "-C",
                        folder.toString(),
                        "MODEL=" + model.toAbsolutePath(),
                        "OUT=" + out.toAbsolutePath()))
                != null;
    }

    /** Adds one round to a measurement. */
    void measure(Measurement into, Path reference) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(Double.toString(into.rtol));
        words.add(reference.toString());
        String line = run(words);
        if (line == null || !line.contains("{")) {
            into.failure = "did not finish";
            return;
        }
        JsonNode json = new JsonMapper().readTree(line.substring(line.indexOf('{')));
        if (json.has("failed")) {
            into.failure = json.get("failed").stringValue();
            return;
        }
        into.milliseconds.add(json.get("milliseconds").doubleValue());
        into.error = json.get("error").doubleValue();
        into.evaluations = json.get("evaluations").longValue();
    }

    /** What a program printed, or null where it is missing, failed without a word or took ten minutes. */
    static String run(List<String> words) throws InterruptedException {
        try {
            List<String> limited = new ArrayList<>(List.of("timeout", "300"));
            limited.addAll(words);
            Process process = new ProcessBuilder(limited)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 || text.contains("failed") ? text : null;
        } catch (IOException e) {
            return null;
        }
    }
}
