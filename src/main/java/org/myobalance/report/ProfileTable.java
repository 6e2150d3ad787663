package org.myobalance.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Model;
import org.myobalance.sample.Profile;
import org.myobalance.sample.ProfileCheck;
import org.myobalance.sample.State;
import org.myobalance.units.Unit;

/**
 * What profiles say of parameters, in the units of the model file.
 *
 * @param model whose parameters they are
 * @param profiles one for each parameter
 * @param checks ends at which the model itself was asked; fewer than there are ends if that was cut short
 */
public record ProfileTable(Model model, List<Profile> profiles, List<ProfileCheck> checks) {
    /** Copies the lists. */
    public ProfileTable {
        profiles = List.copyOf(profiles);
        checks = List.copyOf(checks);
    }

    private Unit unit(Profile profile) {
        int at = model.parameterIndex(profile.parameter().id()).orElseThrow();
        return model.parameters().get(at).unit();
    }

    private OptionalDouble value(Profile profile, Optional<State> state) {
        return state.map(each -> OptionalDouble.of(
                        unit(profile).fromBase(profile.parameter().value(each.x()[profile.index()]))))
                .orElse(OptionalDouble.empty());
    }

    private Optional<ProfileCheck> check(Profile profile, boolean isHigh) {
        return checks.stream()
                .filter(each -> each.parameter().equals(profile.parameter().id()) && each.isHigh() == isHigh)
                .findFirst();
    }

    /** One line a parameter, and below what the profiles rest on. */
    public String text() {
        TextTable table = new TextTable(
                "parameter", "unit", "best", "90 % interval of data", "verdict", "narrower than prior", "check");
        for (Profile profile : profiles) {
            table.row(
                    profile.parameter().id(),
                    unit(profile).text(),
                    Numbers.significant(
                            value(profile, Optional.of(profile.best())).orElseThrow()),
                    interval(profile),
                    EnumNames.of(profile.verdict()),
                    String.format(Locale.ROOT, "%.0f %%", 100 * profile.narrowedByData()),
                    checked(profile));
        }
        return table.text() + "best and interval without the parameter's own prior; narrower: with it;"
                + " check: ln L of the model less that of the profile at an end [nats]\n" + basis();
    }

    private String interval(Profile profile) {
        OptionalDouble low = value(profile, profile.low());
        OptionalDouble high = value(profile, profile.high());
        if (low.isPresent() && high.isPresent()) {
            return Numbers.significant(low.getAsDouble()) + " to " + Numbers.significant(high.getAsDouble());
        }
        if (low.isPresent()) {
            return "above " + Numbers.significant(low.getAsDouble());
        }
        return high.isPresent() ? "below " + Numbers.significant(high.getAsDouble()) : "";
    }

    /** The larger difference of both ends. */
    private String checked(Profile profile) {
        List<ProfileCheck> own = checks.stream()
                .filter(each -> each.parameter().equals(profile.parameter().id()))
                .toList();
        if (own.stream().anyMatch(each -> each.difference().isEmpty())) {
            return "no prediction";
        }
        return own.stream()
                .map(each -> each.difference().getAsDouble())
                .max(Comparator.comparingDouble(Math::abs))
                .map(difference -> String.format(Locale.ROOT, "%+.2f", difference))
                .orElse("");
    }

    /** What profiles are of, and how far they can be trusted, in a line. */
    public String basis() {
        String of = "Profiles are of the model made straight where it was evaluated";
        long ends = profiles.stream()
                .mapToLong(each ->
                        each.low().stream().count() + each.high().stream().count())
                .sum();
        if (checks.isEmpty()) {
            return of + "; their " + (ends == 1 ? "end was" : ends + " ends were")
                    + " not checked with the model itself.";
        }
        OptionalDouble most = checks.stream()
                .map(ProfileCheck::difference)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(each -> Math.abs(each.getAsDouble()))
                .max();
        long without =
                checks.stream().filter(each -> each.difference().isEmpty()).count();
        return of
                + (most.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; the model itself differs by at most %.2f nats at the %d of %d ends checked, which are drops"
                                        + " of %.2f",
                                most.getAsDouble(),
                                checks.size() - without,
                                ends,
                                Profile.THRESHOLD)
                        : "")
                + (without == 0 ? "." : "; at " + without + " ends it has no prediction.");
    }

    /** {@code profiles.csv}: one line a parameter. */
    public void writeCsv(Path path) {
        List<String> headings = List.of(
                "parameter",
                "unit",
                "best",
                "low",
                "high",
                "low with prior",
                "high with prior",
                "verdict",
                "narrower than prior",
                "narrowed by prior",
                "check low",
                "check high",
                "check trouble");
        CsvTable.write(
                path,
                headings,
                rows -> profiles.forEach(each -> rows.row(List.of(
                        each.parameter().id(),
                        unit(each).text(),
                        cell(value(each, Optional.of(each.best()))),
                        cell(value(each, each.low())),
                        cell(value(each, each.high())),
                        cell(value(each, each.priorLow())),
                        cell(value(each, each.priorHigh())),
                        EnumNames.of(each.verdict()),
                        CsvTable.cell(each.narrowedByData()),
                        CsvTable.cell(each.narrowedByPrior()),
                        cell(difference(each, false)),
                        cell(difference(each, true)),
                        trouble(each)))));
    }

    private OptionalDouble difference(Profile profile, boolean isHigh) {
        return check(profile, isHigh).map(ProfileCheck::difference).orElse(OptionalDouble.empty());
    }

    private String trouble(Profile profile) {
        return String.join(
                "; ",
                checks.stream()
                        .filter(each ->
                                each.parameter().equals(profile.parameter().id())
                                        && !each.why().isEmpty())
                        .map(each -> (each.isHigh() ? "high: " : "low: ") + each.why())
                        .toList());
    }

    /** {@code profile-curves.csv}: the curves. */
    public void writeCurves(Path path) {
        CsvTable.write(
                path,
                List.of("parameter", "unit", "value", "drop in ln L"),
                rows -> profiles.forEach(each -> each.knots()
                        .forEach(knot -> rows.row(List.of(
                                each.parameter().id(),
                                unit(each).text(),
                                CsvTable.cell(unit(each).fromBase(knot.value())),
                                CsvTable.cell(knot.drop()))))));
    }

    private static String cell(OptionalDouble value) {
        return CsvTable.cell(value.orElse(Double.NaN));
    }
}
