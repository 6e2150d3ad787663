package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.myobalance.io.TsvTable;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;

/** The observable table of both versions. */
final class ObservableTable {
    private static final String ID = "observableId";
    private static final String FORMULA = "observableFormula";
    private static final String NOISE = "noiseFormula";
    private static final String DISTRIBUTION = "noiseDistribution";
    private static final String TRANSFORMATION = "observableTransformation";

    private static final Map<String, NoiseModel.Family> FAMILIES =
            Map.of("normal", NoiseModel.Family.NORMAL, "laplace", NoiseModel.Family.LAPLACE);

    private static final Map<String, NoiseModel> MODELS = Map.of(
            "normal", new NoiseModel(NoiseModel.Family.NORMAL, Scale.LIN),
            "laplace", new NoiseModel(NoiseModel.Family.LAPLACE, Scale.LIN),
            "log-normal", new NoiseModel(NoiseModel.Family.NORMAL, Scale.LOG),
            "log-laplace", new NoiseModel(NoiseModel.Family.LAPLACE, Scale.LOG));

    private final int version;
    private final TableTexts texts;

    private ObservableTable(int version, TableTexts texts) {
        this.version = version;
        this.texts = texts;
    }

    /** The rows of all files; faulty ones are left out. */
    static List<ProblemObservable> read(List<Path> files, int version, TableTexts texts) {
        ObservableTable reader = new ObservableTable(version, texts);
        List<ProblemObservable> all = new ArrayList<>();
        TableIds ids = new TableIds();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, texts.faults());
            if (table.require(List.of(ID, FORMULA, NOISE))) {
                for (TsvTable.Row row : table.rows()) {
                    if (ids.isNew(row, ID)) {
                        reader.observable(row).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    private Optional<ProblemObservable> observable(TsvTable.Row row) {
        String id = row.text(ID);
        List<String> own = TableTexts.words(row.text("observablePlaceholders"));
        List<String> ofNoise = TableTexts.words(row.text("noisePlaceholders"));
        Predicate<String> isPlaceholder = version == 1
                ? name -> name.matches("(observable|noise)Parameter[0-9]+_\\Q" + id + "\\E")
                : name -> own.contains(name) || ofNoise.contains(name);
        Optional<Expr> formula = texts.formula(row, FORMULA, isPlaceholder);
        // the noise may depend on the observable, the observable not on itself
        Optional<Expr> noise = texts.formula(row, NOISE, name -> name.equals(id) || isPlaceholder.test(name));
        Optional<NoiseModel> model = version == 1 ? noiseOf1(row) : noiseOf2(row);
        if (formula.isEmpty() || noise.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProblemObservable(
                id,
                formula.get(),
                noise.get(),
                model.get(),
                version == 1 ? numbered("observableParameter", id, formula.get(), noise.get()) : own,
                version == 1 ? numbered("noiseParameter", id, formula.get(), noise.get()) : ofNoise));
    }

    private static Optional<NoiseModel> noiseOf1(TsvTable.Row row) {
        Optional<Scale> scale = row.text(TRANSFORMATION).isEmpty()
                ? Optional.of(Scale.LIN)
                : ParameterTable.word(row, TRANSFORMATION, Scale.WORDS);
        Optional<NoiseModel.Family> family = row.text(DISTRIBUTION).isEmpty()
                ? Optional.of(NoiseModel.Family.NORMAL)
                : ParameterTable.word(row, DISTRIBUTION, FAMILIES);
        return scale.isEmpty() || family.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoiseModel(family.get(), scale.get()));
    }

    private static Optional<NoiseModel> noiseOf2(TsvTable.Row row) {
        return row.text(DISTRIBUTION).isEmpty()
                ? Optional.of(new NoiseModel(NoiseModel.Family.NORMAL, Scale.LIN))
                : ParameterTable.word(row, DISTRIBUTION, MODELS);
    }

    /** The placeholders of version 1, which are known by their names: a word, a number from 1, and the id. */
    private static List<String> numbered(String word, String id, Expr formula, Expr noise) {
        Set<String> used = new TreeSet<>(ExprNames.used(formula));
        used.addAll(ExprNames.used(noise));
        List<String> placeholders = new ArrayList<>();
        String end = "_" + id;
        int most = 0;
        for (String name : used) {
            if (name.startsWith(word) && name.endsWith(end) && name.length() > word.length() + end.length()) {
                String number = name.substring(word.length(), name.length() - end.length());
                most = Math.max(most, number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0);
            }
        }
        for (int i = 1; i <= most; i++) {
            placeholders.add(word + i + end);
        }
        return placeholders;
    }
}
