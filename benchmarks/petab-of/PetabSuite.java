import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.TsvTable;
import org.myobalance.petab.ModelSimulation;
import org.myobalance.petab.Problem;
import org.myobalance.petab.ProblemLikelihood;
import org.myobalance.petab.ProblemReader;

/** Runs the cases of the PEtab test suite: pass or fail, with the largest differences, or the reason. */
public final class PetabSuite {
    private PetabSuite() {}

    public static void main(String[] words) throws Exception {
        int passed = 0;
        int all = 0;
        for (String version : List.of("v1.0.0", "v2.0.0")) {
            Path cases = Path.of(words[0], "petabtests", "cases", version, "sbml");
            List<Path> folders;
            try (Stream<Path> found = Files.list(cases)) {
                folders = found.filter(Files::isDirectory).sorted().toList();
            }
            for (Path folder : folders) {
                all++;
                passed += passes(version, folder) ? 1 : 0;
            }
        }
        System.out.println(passed + " of " + all + " cases pass");
        System.exit(passed == all ? 0 : 1);
    }

    private static boolean passes(String version, Path folder) {
        String id = folder.getFileName().toString();
        try {
            Problem problem = ProblemReader.read(folder.resolve("_" + id + ".yaml"));
            ProblemLikelihood.Evaluation evaluation = new ProblemLikelihood(
                            problem, ModelSimulation.of(problem, HybridOptions.STANDARD, false))
                    .atNominal();
            if (!(evaluation instanceof ProblemLikelihood.Evaluation.Found found)) {
                System.out.println(version + " " + id + " FAIL " + evaluation);
                return false;
            }
            JsonObject expected = JsonDocument.readYaml(folder.resolve("_" + id + "_solution.yaml"), new Faults())
                    .root()
                    .object()
                    .orElseThrow();
            double ofLog = Math.abs(found.scores().logLikelihood() - number(expected, "llh"));
            double ofChi = Math.abs(found.scores().chiSquared() - number(expected, "chi2"));
            double ofSimulations = simulations(folder, found.simulated());
            boolean isGood = ofLog < number(expected, "tol_llh")
                    && ofChi < number(expected, "tol_chi2")
                    && ofSimulations < number(expected, "tol_simulations");
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %s  log-likelihood %.1e, chi squared %.1e, simulations %.1e%n",
                    version,
                    id,
                    isGood ? "pass" : "FAIL",
                    ofLog,
                    ofChi,
                    ofSimulations);
            return isGood;
        } catch (RuntimeException e) {
            System.out.println(version + " " + id + " FAIL " + e.getMessage());
            return false;
        }
    }

    private static double number(JsonObject object, String key) {
        return object.number(key).orElseThrow();
    }

    /** The mean distance, as the suite computes it. */
    private static double simulations(Path folder, List<Double> simulated) {
        List<TsvTable.Row> rows =
                TsvTable.read(folder.resolve("_simulations.tsv"), new Faults()).rows();
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += Math.abs(rows.get(i).number("simulation").orElseThrow() - simulated.get(i));
        }
        return sum / rows.size();
    }
}
