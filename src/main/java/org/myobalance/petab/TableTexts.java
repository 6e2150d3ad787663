package org.myobalance.petab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.myobalance.io.Faults;
import org.myobalance.io.TsvTable;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Substitution;
import org.myobalance.units.Names;
import org.myobalance.units.TextException;

/**
 * Reads what cells hold: formulas and lists. Names that a mapping table gives to parts of the model are replaced by those of the
 * model.
 */
final class TableTexts {
    private final Map<String, String> mapping;
    private final Faults faults;
    private final Set<String> known = new TreeSet<>();

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

    /** Formulas may use these names from now on. */
    void know(Collection<String> names) {
        known.addAll(names);
    }

    /** The name in the model. */
    String inModel(String name) {
        return mapping.getOrDefault(name, name);
    }

    /** The formula of a cell; empty after a fault. */
    Optional<Expr> formula(TsvTable.Row row, String heading) {
        return formula(row, heading, name -> false);
    }

    /** As above; names that {@code own} accepts are known here too. */
    Optional<Expr> formula(TsvTable.Row row, String heading, Predicate<String> own) {
        return formula(row, heading, row.text(heading), 0, own);
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
            Optional<Expr> read = formula(row, heading, part, from, name -> true);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.add(read.get());
            from += part.length() + 1;
        }
        return Optional.of(all);
    }

    private Optional<Expr> formula(TsvTable.Row row, String heading, String text, int from, Predicate<String> own) {
        OptionalDouble number = TsvTable.number(text.strip());
        if (number.isPresent()) {
            return Optional.of(new Expr.Literal(number.getAsDouble()));
        }
        try {
            Expr parsed = MathParser.parse(text);
            Expr named = mapping.isEmpty() ? parsed : Substitution.ofNames(parsed, mapping);
            for (String name : ExprNames.used(named)) {
                if (!known.contains(name) && !own.test(name)) {
                    int at = Math.max(0, text.indexOf(name));
                    row.faultWithin(heading, from + at, "unknown name \"" + name + "\"", Names.hint(name, known));
                    return Optional.empty();
                }
            }
            return Optional.of(named);
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
