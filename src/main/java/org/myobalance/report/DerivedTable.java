package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.myobalance.inference.DerivedQuantity;

/** What posterior draws say of quantities that the model gives, for a terminal. */
public final class DerivedTable {
    private static final TableColumn<DerivedQuantity> MEDIAN =
            numbers("median", each -> ObservationText.number(each.observation(), each.median()));
    private static final TableColumn<DerivedQuantity> MIDDLE = numbers(
            "90 % of draws",
            each -> ObservationText.number(each.observation(), each.low()) + " to "
                    + ObservationText.number(each.observation(), each.high()));
    private static final Table<DerivedQuantity> TABLE = Table.of(
            words("derived quantity", DerivedQuantity::name),
            MEDIAN,
            MIDDLE,
            number("R-hat", 3, DerivedQuantity::rHat),
            number("bulk ESS", 0, DerivedQuantity::bulkSize),
            number("tail ESS", 0, DerivedQuantity::tailSize));

    private DerivedTable() {}

    private static TableColumn<DerivedQuantity> number(
            String heading, int decimals, ToDoubleFunction<DerivedQuantity> value) {
        return numbers(heading, each -> Numbers.fixed(OptionalDouble.of(value.applyAsDouble(each)), decimals));
    }

    /**
     * One line for each quantity.
     *
     * @param quantities at least one
     * @return the table
     */
    public static String text(List<DerivedQuantity> quantities) {
        return TABLE.text(quantities);
    }

    /**
     * One line for each quantity that was simulated under the checked draws of a linearised posterior, which are too few to
     * be judged as chains.
     *
     * @param quantities at least one
     * @param draws how many they were simulated under
     * @return the table
     */
    public static String text(List<DerivedQuantity> quantities, int draws) {
        return Table.of(words("derived quantity under " + draws + " draws", DerivedQuantity::name), MEDIAN, MIDDLE)
                .text(quantities);
    }
}
