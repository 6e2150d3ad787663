package org.myobalance.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Prints what this program makes of chains in CmdStan's layout: for each parameter R-hat and sizes, for each study its score. */
final class DrawsCheck {
    private DrawsCheck() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(each -> each.getFileName().toString().matches("chain-[0-9]+\\.csv"))
                    .sorted()
                    .toList();
        }
        List<String> names = List.of();
        List<double[][]> chains = new ArrayList<>();
        for (Path file : files) {
            List<String> lines =
                    Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
            names = List.of(lines.get(0).split(","));
            chains.add(lines.stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new));
        }
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            double[][] values = chains.stream()
                    .map(chain -> Arrays.stream(chain).mapToDouble(row -> row[column]).toArray())
                    .toArray(double[][]::new);
            String name = names.get(i);
            if (name.startsWith("log_lik.")) {
                double[] logs = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
                ParetoSmoothing smoothed = ParetoSmoothing.of(Arrays.stream(logs).map(l -> -l).toArray());
                double[] terms = new double[logs.length];
                for (int d = 0; d < logs.length; d++) {
                    terms[d] = smoothed.logWeights()[d] + logs[d];
                }
                System.out.println(name + "," + ParetoSmoothing.logSum(terms) + "," + smoothed.kHat());
            } else {
                System.out.println(name + "," + Convergence.rHat(values) + "," + Convergence.bulkSize(values) + ","
                        + Convergence.tailSize(values));
            }
        }
    }
}
