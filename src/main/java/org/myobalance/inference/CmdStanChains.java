package org.myobalance.inference;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.myobalance.fit.Datum;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ProgramVersion;
import org.myobalance.sample.Draws;

/**
 * Chains in the layout of CmdStan's CSV files, one file for each chain, so that ArviZ ({@code from_cmdstan}) and R ({@code
 * read_cmdstan_csv} of cmdstanr, then posterior and loo) read them. Columns are {@code lp__}, every parameter in the unit of the model file, and {@code log_lik.1} to {@code log_lik.n}, one for each study. Immutable.
 */
final class CmdStanChains {
    private final PosteriorDraws draws;
    private final List<String> parameters;
    private final List<String> studies;

    /**
     * @param draws that are written
     * @param data observations of the likelihood, in its order
     */
    CmdStanChains(PosteriorDraws draws, List<Datum> data) {
        this.draws = draws;
        parameters = names(draws.marginals().stream()
                .map(marginal -> marginal.parameter().id())
                .toList());
        studies = data.stream().map(Datum::study).distinct().toList();
    }

    /**
     * Names of columns that readers take for scalars: after a dot they expect an index, and two underscores at the end mark
     * what is no parameter.
     *
     * @param ids of parameters; those of members of sets have a dot, which becomes two underscores
     * @return one for each, all different
     */
    static List<String> names(List<String> ids) {
        List<String> names = new ArrayList<>();
        for (String id : ids) {
            String name = id.replace(".", "__");
            while (name.endsWith("__") || name.equals("log_lik") || names.contains(name)) {
                name += "_1";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /**
     * Writes {@code chain-1.csv} and so on.
     *
     * @param folder where they go
     * @throws FaultyInputException if a file cannot be written
     */
    void write(Path folder) {
        for (int chain = 0; chain < draws.draws().chains(); chain++) {
            int number = chain;
            AtomicFiles.write(folder.resolve("chain-" + (chain + 1) + ".csv"), temporary -> write(temporary, number));
        }
    }

    private void write(Path file, int chain) throws IOException {
        Draws all = draws.draws();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : heading(chain)) {
                out.write("# " + line + "\n");
            }
            out.write(String.join(",", columns()) + "\n");
            for (int draw = chain * all.length(); draw < (chain + 1) * all.length(); draw++) {
                out.write(Double.toString(all.log(draw)));
                write(out, draws.valuesAt(draw).stream().mapToDouble(Double::doubleValue));
                write(out, DoubleStream.of(all.studies(draw)));
                out.write('\n');
            }
        }
    }

    private static void write(BufferedWriter out, DoubleStream values) throws IOException {
        out.write(values.mapToObj(value -> "," + value).collect(Collectors.joining()));
    }

    private List<String> columns() {
        return Stream.of(
                        Stream.of("lp__"),
                        parameters.stream(),
                        Stream.iterate(1, n -> n <= studies.size(), n -> n + 1).map(n -> "log_lik." + n))
                .flatMap(names -> names)
                .toList();
    }

    /** Keys as CmdStan writes them, then a line for each column: a colon keeps readers from taking it for a key. */
    private List<String> heading(int chain) {
        Draws all = draws.draws();
        boolean isLinearised = draws.check().isPresent();
        List<String> lines = new ArrayList<>(List.of(
                "Chains of myobalance " + ProgramVersion.program()
                        + " in the layout of CmdStan; Stan did not draw them.",
                isLinearised
                        ? "Sampler: adaptive Metropolis on the model linearised at the fit; it stops adapting before these draws."
                        : "Sampler: delayed acceptance. A fixed random walk on the model linearised at the fit proposes, and the"
                                + " model itself accepts.",
                "model = " + draws.model().id(),
                "method = sample",
                "  sample",
                "    num_samples = " + all.length() * all.thin(),
                "    num_warmup = " + all.warmUp(),
                "    save_warmup = 0",
                "    thin = " + all.thin(),
                "    algorithm = " + (isLinearised ? "adaptive_metropolis" : "delayed_acceptance"),
                "id = " + (chain + 1),
                "random",
                "  seed = " + draws.request().seed(),
                "share of the proposals of this chain that were taken: "
                        + all.accepted().get(chain),
                "lp__: log posterior density of the coordinates that are drawn, up to a constant [nats]"));
        for (int i = 0; i < parameters.size(); i++) {
            lines.add(parameters.get(i) + ": "
                    + draws.marginals().get(i).parameter().id() + " ["
                    + draws.unit(i).text() + "]");
        }
        for (int i = 0; i < studies.size(); i++) {
            lines.add("log_lik." + (i + 1) + ": log likelihood of the study " + studies.get(i) + " [nats]");
        }
        return lines;
    }
}
