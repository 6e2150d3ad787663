import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.PersonLives;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;

/**
 * Processor time of a life of a cohort on one thread, after ten lives to warm up; with {@code errors} the largest relative difference of
 * the first quantity from the same lives at tolerances a hundred times tighter.
 */
final class CohortLives {
    public static void main(String[] arguments) {
        CohortQuestion question = new CohortReader(ModelReader::read).read(Path.of(arguments[0]), new Faults());
        int persons = Integer.parseInt(arguments[1]);
        CohortWork work = work(question, RunOptions.defaults());
        long before = 0;
        for (int person = -10; person < persons; person++) {
            if (person == 0) {
                before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            work.person(Math.floorMod(person, persons), ProgressMonitor.NONE);
        }
        double life = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6
                / (persons * question.arms().size() * question.draws());
        if (arguments.length == 2) {
            System.out.println(life);
            return;
        }
        RunOptions tight = RunOptions.defaults();
        CohortWork exact = work(question, tight.withRtol(tight.rtol() / 100).withMacroTolerance(tight.macroTolerance() / 100));
        double[] errors = new double[persons];
        for (int person = 0; person < persons; person++) {
            errors[person] = difference(
                    question, work.person(person, ProgressMonitor.NONE), exact.person(person, ProgressMonitor.NONE));
        }
        Arrays.sort(errors);
        System.out.printf("median %.1e, largest %.1e of %d persons%n", errors[persons / 2], errors[persons - 1], persons);
    }

    private static CohortWork work(CohortQuestion question, RunOptions options) {
        ParameterChoice parameters =
                ParameterChoice.usual(question.population().modelFile(), question.population().model());
        return new CohortWork(question, parameters, options, Optional.empty(), Map.of());
    }

    private static double difference(CohortQuestion question, PersonLives one, PersonLives other) {
        double most = 0;
        for (int life = 0; life < one.lives().size(); life++) {
            double[] values = one.lives().get(life).values();
            for (int i = 0; i < values.length; i += question.quantities().size()) {
                most = Math.max(most, Math.abs(values[i] / other.lives().get(life).values()[i] - 1));
            }
        }
        return most;
    }
}
