package org.myobalance.integrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** A polynomial system of the standard test sets, from a table that holds its terms and its reference end values. */
final class ReferenceProblem extends TestProblem {
    private static final class Term {
        final int row;
        final double coefficient;
        final int[] factors;

        Term(int row, double coefficient, int[] factors) {
            this.row = row;
            this.coefficient = coefficient;
            this.factors = factors;
        }
    }

    private final List<Term> terms;
    final double length;
    final double threshold;
    final double[] start;
    final double[] reference;

    private ReferenceProblem(List<Term> terms, double length, double threshold, double[] start, double[] reference) {
        super(columns(terms, start.length));
        this.terms = terms;
        this.length = length;
        this.threshold = threshold;
        this.start = start;
        this.reference = reference;
    }

    /** Span, start and reference end values of a problem. */
    @SuppressWarnings("ArrayRecordComponent") // read once; nobody compares it
    record Table(double length, double threshold, double[] start, double[] reference) {}

    static Table table(String name) {
        ReferenceProblem problem = read(name);
        return new Table(problem.length, problem.threshold, problem.start, problem.reference);
    }

    static ReferenceProblem read(String name) {
        List<Term> terms = new ArrayList<>();
        double length = 0;
        double threshold = 0;
        double[] start = {};
        double[] reference = {};
        for (String line : lines(name)) {
            String[] cells = line.split(",", -1);
            double[] numbers = cells[0].equals("term")
                    ? new double[1]
                    : Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            switch (cells[0]) {
                case "end" -> length = numbers[0];
                case "threshold" -> threshold = numbers[0];
                case "start" -> start = numbers;
                case "reference" -> reference = numbers;
                default -> {
                    int[] factors = Arrays.stream(cells[3].split(" "))
                            .filter(cell -> !cell.isEmpty())
                            .mapToInt(Integer::parseInt)
                            .toArray();
                    terms.add(new Term(Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), factors));
                }
            }
        }
        return new ReferenceProblem(terms, length, threshold, start, reference);
    }

    private static List<String> lines(String name) {
        var stream = Objects.requireNonNull(ReferenceProblem.class.getResourceAsStream("/ivp/" + name + ".csv"), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[][] columns(List<Term> terms, int n) {
        List<TreeSet<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new TreeSet<>());
        }
        for (Term term : terms) {
            for (int factor : term.factors) {
                rows.get(term.row).add(factor);
            }
        }
        return rows.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    @Override
    void f(double[] y, double[] yDot) {
        Arrays.fill(yDot, 0);
        for (Term term : terms) {
            double product = term.coefficient;
            for (int factor : term.factors) {
                product *= y[factor];
            }
            yDot[term.row] += product;
        }
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        Arrays.fill(values, 0);
        for (Term term : terms) {
            for (int left = 0; left < term.factors.length; left++) {
                double product = term.coefficient;
                for (int k = 0; k < term.factors.length; k++) {
                    product *= k == left ? 1 : y[term.factors[k]];
                }
                values[entry(term.row, term.factors[left])] += product;
            }
        }
    }

    private int entry(int row, int column) {
        int k = jacobianPattern().rowStart(row);
        while (jacobianPattern().column(k) != column) {
            k++;
        }
        return k;
    }

    /** Largest error over all states, relative to each state or to the threshold where that is larger. */
    double error(double[] end) {
        double worst = 0;
        for (int i = 0; i < end.length; i++) {
            worst = Math.max(worst, Math.abs(end[i] - reference[i]) / (Math.abs(reference[i]) + threshold));
        }
        return worst;
    }
}
