import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridOutcome;
import org.myobalance.hybrid.HybridRun;
import org.myobalance.hybrid.HybridState;
import org.myobalance.hybrid.HybridSystem;
import org.myobalance.sbml.SbmlReader;
import org.myobalance.sbml.SbmlTranslation;

/** Reads an exported SBML file back, runs it, and prints its largest difference from our own states as a share of their scales. Words: SBML file, states as States writes them, rtol, most that is allowed. */
final class Back {
    public static void main(String[] words) throws Exception {
        List<double[]> rows = Files.readAllLines(Path.of(words[1])).stream()
                .filter(line -> !line.startsWith("time"))
                .map(line -> Arrays.stream(line.replace("scale", "0").split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        String[] names = Files.readAllLines(Path.of(words[1])).get(1).split(",");
        double[] scale = rows.get(0);
        List<double[]> ours = rows.subList(1, rows.size());
        double[] times = ours.stream().mapToDouble(row -> row[0]).toArray();
        double rtol = Double.parseDouble(words[2]);
        HybridModel model = SbmlTranslation.of(SbmlReader.read(Path.of(words[0])));
        HybridOutcome outcome = HybridRun.run(
                HybridSystem.of(model),
                HybridState.start(model, Map.of()),
                times,
                HybridOptions.STANDARD.withTolerances(rtol, 1e-6 * rtol));
        if (outcome instanceof HybridOutcome.Failed failed) {
            System.out.println("stopped at " + failed.time() + ": " + failed.reason());
            System.exit(1);
        }
        double worst = 0;
        String where = "";
        for (int j = 1; j < names.length; j++) {
            double[] back = outcome.trajectory().values(names[j]);
            for (int i = 0; i < times.length; i++) {
                double error = Math.abs(back[i] - ours.get(i)[j]) / scale[j];
                if (!(error <= worst)) {
                    worst = error;
                    where = names[j] + " at " + times[i] + " h";
                }
            }
        }
        System.out.printf("read back by ourselves: largest difference %.2g of a scale (%s)%n", worst, where);
        System.exit(worst <= Double.parseDouble(words[3]) ? 0 : 1);
    }
}
