import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.petab.ModelSimulation;
import org.myobalance.petab.Problem;
import org.myobalance.petab.ProblemLikelihood;
import org.myobalance.petab.ProblemReader;

/** Log-likelihoods of the problems of the benchmark collection beside published ones. */
public final class PetabCollection {
    private PetabCollection() {}

    public static void main(String[] words) throws Exception {
        Map<String, String[]> references = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(words[0]))) {
            String[] cells = line.split(",");
            references.put(cells[0], cells);
        }
        List<String> names = Arrays.asList(words).subList(2, words.length);
        List<Path> folders;
        try (Stream<Path> found = Files.list(Path.of(words[1], "Benchmark-Models"))) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        int compared = 0;
        int agreeing = 0;
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            if (names.isEmpty() || names.contains(name)) {
                double log = log(folder, name, references.get(name));
                if (references.containsKey(name)) {
                    double reference = Double.parseDouble(references.get(name)[1]);
                    compared++;
                    agreeing += agrees(log, reference) ? 1 : 0;
                }
            }
        }
        System.out.println(agreeing + " of " + compared + " problems with a published log-likelihood agree to 1e-3");
    }

    /** To 1e-3, and to 1e-6 of a number that is larger than a thousand: others state no more digits. */
    private static boolean agrees(double log, double reference) {
        return Math.abs(log - reference) <= Math.max(1e-3, 1e-6 * Math.abs(reference));
    }

    private static double log(Path folder, String name, String[] reference) throws Exception {
        Path file;
        try (Stream<Path> found = Files.list(folder)) {
            file = found.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> !each.getFileName().toString().startsWith("petab_test"))
                    .findFirst()
                    .orElseThrow();
        }
        try {
            long start = System.nanoTime();
            Problem problem = ProblemReader.read(file);
            long read = System.nanoTime();
            ModelSimulation simulation = ModelSimulation.of(problem, HybridOptions.STANDARD, false);
            long compiled = System.nanoTime();
            ProblemLikelihood.Evaluation evaluation = new ProblemLikelihood(problem, simulation).atNominal();
            long computed = System.nanoTime();
            if (!(evaluation instanceof ProblemLikelihood.Evaluation.Found found)) {
                System.out.println(name + ": " + evaluation);
                return Double.NaN;
            }
            double log = found.scores().logLikelihood();
            String beside = reference == null
                    ? "nothing published"
                    : agrees(log, Double.parseDouble(reference[1]))
                            ? "agrees with " + reference[1] + " (" + reference[2] + ")"
                            : "DIFFERS from " + reference[1] + " (" + reference[2] + ")";
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.6f, %s; read %.0f, compile %.0f, compute %.0f ms%n",
                    name,
                    log,
                    beside,
                    (read - start) / 1e6,
                    (compiled - read) / 1e6,
                    (computed - compiled) / 1e6);
            return log;
        } catch (RuntimeException e) {
            System.out.println(name + ": " + e.getMessage().lines().findFirst().orElse(""));
            return Double.NaN;
        }
    }
}
