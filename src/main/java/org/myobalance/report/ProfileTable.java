package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
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
    /** Copies the lists. {@inheritDoc} */
    public ProfileTable {
        profiles = List.copyOf(profiles);
        checks = List.copyOf(checks);
    }

    private Table<Profile> table() {
        return Table.of(
                words("parameter", each -> each.parameter().id()),
                words("unit", each -> unit(each).text()),
                number("best", each -> Optional.of(each.best()))
                        .inText(each -> Numbers.significant(value(each, Optional.of(each.best())))),
                TableColumn.<Profile>numbers("90 % interval of data", this::interval)
                        .onlyText(),
                number("low", Profile::low).onlyCsv(),
                number("high", Profile::high).onlyCsv(),
                number("low with prior", Profile::priorLow).onlyCsv(),
                number("high with prior", Profile::priorHigh).onlyCsv(),
                words("verdict", each -> EnumNames.of(each.verdict())),
                TableColumn.<Profile>numbers("narrower than prior", each -> CsvTable.cell(each.narrowedByData()))
                        .inText(each -> Numbers.percent(each.narrowedByData(), 1, 0)),
                TableColumn.<Profile>numbers("narrowed by prior", each -> CsvTable.cell(each.narrowedByPrior()))
                        .onlyCsv(),
                TableColumn.<Profile>numbers("check", this::checked).onlyText(),
                TableColumn.<Profile>numbers("check low", each -> Numbers.exact(difference(each, false)))
                        .onlyCsv(),
                TableColumn.<Profile>numbers("check high", each -> Numbers.exact(difference(each, true)))
                        .onlyCsv(),
                TableColumn.<Profile>words("check trouble", this::trouble).onlyCsv());
    }

    private TableColumn<Profile> number(String heading, Function<Profile, Optional<State>> state) {
        return numbers(heading, each -> Numbers.exact(value(each, state.apply(each))));
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

    private List<ProfileCheck> checksOf(Profile profile) {
        return checks.stream()
                .filter(each -> each.parameter().equals(profile.parameter().id()))
                .toList();
    }

    /**
     * One line for each parameter, and below what the profiles rest on.
     *
     * @return the text
     */
    public String text() {
        return table().text(profiles)
                + "best and interval without the parameter's own prior; narrower: with it;"
                + " check: ln L of the model less that of the profile at an end [nats]\n"
                + basis();
    }

    private String interval(Profile profile) {
        String low = Numbers.significant(value(profile, profile.low()));
        String high = Numbers.significant(value(profile, profile.high()));
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : "below " + high;
        }
        return high.isEmpty() ? "above " + low : low + " to " + high;
    }

    /** The larger difference of both ends. */
    private String checked(Profile profile) {
        List<ProfileCheck> own = checksOf(profile);
        if (own.stream().anyMatch(each -> each.difference().isEmpty())) {
            return "no prediction";
        }
        return own.stream()
                .map(each -> each.difference().getAsDouble())
                .max(Comparator.comparingDouble(Math::abs))
                .map(difference -> String.format(Locale.ROOT, "%+.2f", difference))
                .orElse("");
    }

    /**
     * What profiles are of, and how far they can be trusted.
     *
     * @return a line
     */
    public String basis() {
        String of = "Profiles are of the model linearised where it was evaluated";
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

    /**
     * Writes {@code profiles.csv}: one line for each parameter.
     *
     * @param path of the file
     */
    public void writeCsv(Path path) {
        table().write(path, profiles);
    }

    private OptionalDouble difference(Profile profile, boolean isHigh) {
        return checksOf(profile).stream()
                .filter(each -> each.isHigh() == isHigh)
                .findFirst()
                .map(ProfileCheck::difference)
                .orElse(OptionalDouble.empty());
    }

    private String trouble(Profile profile) {
        return String.join(
                "; ",
                checksOf(profile).stream()
                        .filter(each -> !each.why().isEmpty())
                        .map(each -> (each.isHigh() ? "high: " : "low: ") + each.why())
                        .toList());
    }

    /** One value of a parameter on its profile. */
    private record Point(Profile profile, Profile.Knot knot) {}

    /**
     * Writes {@code profile-curves.csv}: the curves.
     *
     * @param path of the file
     */
    public void writeCurves(Path path) {
        Table<Point> curves = Table.of(
                words("parameter", point -> point.profile.parameter().id()),
                words("unit", point -> unit(point.profile).text()),
                numbers("value", point -> CsvTable.cell(unit(point.profile).fromBase(point.knot.value()))),
                numbers("drop in ln L", point -> CsvTable.cell(point.knot.drop())));
        curves.write(
                path,
                () -> profiles.stream()
                        .flatMap(profile -> profile.knots().stream().map(knot -> new Point(profile, knot))));
    }
}
