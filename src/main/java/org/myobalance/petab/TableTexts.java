package org.myobalance.petab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.Faults;
import org.myobalance.io.TsvTable;
import org.myobalance.model.Expr;
import org.myobalance.units.TextException;

/**
 * Reads what cells hold: formulas and lists. Names that a mapping table gives to parts of the model are replaced by those of the
 * model.
 */
final class TableTexts {
    private final Map<String, String> mapping;
    private final Faults faults;

    /**
     * Names and faults of one problem.
     *
     * @param mapping name in the model of each name that stands for one
     * @param faults collects the faults
     */
    TableTexts(Map<String, String> mapping, Faults faults) {
        this.mapping = Map.copyOf(mapping);
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** The name in the model. */
    String inModel(String name) {
        return mapping.getOrDefault(name, name);
    }

    /** The formula of a cell; empty after a fault. */
    Optional<Expr> formula(TsvTable.Row row, String heading) {
        return formula(row, heading, row.text(heading), 0);
    }

    /** The numbers and formulas of a cell, with semicolons between them; empty after a fault. */
    Optional<List<Expr>> list(TsvTable.Row row, String heading) {
        List<Expr> all = new ArrayList<>();
        int from = 0;
        String cell = row.text(heading);
        if (cell.isEmpty()) {
            return Optional.of(all);
        }
        for (String part : cell.split(";", -1)) {
            Optional<Expr> read = formula(row, heading, part, from);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.add(read.get());
            from += part.length() + 1;
        }
        return Optional.of(all);
    }

    private Optional<Expr> formula(TsvTable.Row row, String heading, String text, int from) {
        OptionalDouble number = TsvTable.number(text.strip());
        if (number.isPresent()) {
            return Optional.of(new Expr.Literal(number.getAsDouble()));
        }
        try {
            Expr parsed = MathParser.parse(text);
            return Optional.of(mapping.isEmpty() ? parsed : Substitution.ofNames(parsed, mapping));
        } catch (TextException e) {
            row.faultWithin(heading, from + e.offset(), e.what(), e.remedy());
            return Optional.empty();
        }
    }

    /** The words of a cell with semicolons between them. */
    static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(";", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
