package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.io.EnumNames;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.ExprText;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Limits;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** What a model is made of, as text tables in the units of its file. */
public final class ModelTables {
    private static final Table<State> STATES = Table.of(
            words("state", State::id),
            words("unit", state -> state.unit().text()),
            numbers("initial", state -> Numbers.significant(state.unit().fromBase(state.initial()))),
            words("clock", state -> EnumNames.of(state.clock())),
            words("d/dt", ModelTables::derivative),
            words("meaning", State::meaning));

    private static final Table<Parameter> PARAMETERS = Table.of(
            words("parameter", Parameter::id),
            numbers("value", ModelTables::value),
            words("unit", parameter -> parameter.unit().text()),
            words("range", ModelTables::range),
            words("prior", ModelTables::prior),
            words("identifiability", parameter -> EnumNames.of(parameter.identifiability())),
            words("status", parameter -> EnumNames.of(parameter.status())),
            words("source", Parameter::source));

    private static final Table<Parameter> ESTIMABLE = Table.of(
            words("parameter", Parameter::id),
            words("identifiability", parameter -> EnumNames.of(parameter.identifiability())),
            words("prior", ModelTables::prior),
            words("meaning", Parameter::meaning));

    private static final Table<Parameter> ASSUMPTIONS = Table.of(
            words("parameter", Parameter::id),
            numbers("value", ModelTables::value),
            words("unit", parameter -> parameter.unit().text()),
            words("range", ModelTables::range),
            words("reason", parameter -> parameter.reason().orElse("")));

    private static final Table<Observable> OBSERVABLES = Table.of(
            words("observable", Observable::id),
            words("unit", observable -> observable.unit().text()),
            words("meaning", Observable::meaning));

    /** Longer lists of what a hypothesis sets are counted. */
    private static final int LONGEST = 130;

    private static final Unit MINUTE = UnitParser.parse("min");

    private ModelTables() {}

    /**
     * Every state with its unit, start, clock and meaning.
     *
     * @param model whose states they are
     * @return the table
     */
    public static String states(Model model) {
        return STATES.text(model.states());
    }

    static String derivative(State state) {
        return state.derivative().stream()
                .map(term -> (term.sign() < 0 ? "- " : "+ ") + term.rate())
                .collect(Collectors.joining(" "));
    }

    private static final Limits SHARE = new Limits(0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** An input, a mode of bouts or a part of its bouts, as one line. */
    private record Driven(
            String id, String unit, String kind, String rest, String bounds, String studied, String meaning) {
        static Driven by(Input input) {
            return new Driven(
                    input.id(),
                    input.unit().text(),
                    input.into().map(state -> "dose into " + state).orElse("level"),
                    Numbers.significant(input.unit().fromBase(input.rest())),
                    bounds(input.limits(), input.unit()),
                    studied(input.limits(), input.unit()),
                    input.meaning());
        }

        /** The mode itself, then what its bouts may have. */
        static Stream<Driven> by(BoutLaw law) {
            Limits intensity =
                    new Limits(0, law.maximalIntensity(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return Stream.concat(
                    Stream.of(new Driven(
                            law.mode(),
                            "bout",
                            "1 is " + law.intensityMeaning(),
                            "",
                            bounds(intensity, Unit.ONE),
                            "",
                            law.meaning())),
                    Stream.of("sets", "reps", "duration", BoutLaw.EFFORT, "engaged")
                            .filter(part -> isTold(law, part))
                            .map(part -> ofBout(law, part, part.equals("duration") ? MINUTE : Unit.ONE)));
        }

        private static boolean isTold(BoutLaw law, String part) {
            return law.limits().containsKey(part) || !usual(law, part).isEmpty();
        }

        /** What a bout takes that does not state a part. */
        private static String usual(BoutLaw law, String part) {
            if (part.equals("engaged")) {
                return law.engaged() == 1 ? "" : Numbers.significant(law.engaged());
            }
            return part.equals(BoutLaw.EFFORT) ? law.effort().map(ExprText::of).orElse("") : "";
        }

        private static Driven ofBout(BoutLaw law, String part, Unit unit) {
            Limits limits = law.limits().getOrDefault(part, Limits.NOT_NEGATIVE);
            return new Driven(
                    law.mode() + " " + part,
                    unit.text(),
                    usual(law, part).isEmpty() ? "part of a bout" : "part of a bout, else " + usual(law, part),
                    "",
                    bounds(part.equals("engaged") ? SHARE : limits, unit),
                    studied(limits, unit),
                    switch (part) {
                        case BoutLaw.EFFORT -> "repetitions in reserve";
                        case "engaged" -> "share of the body's muscle";
                        default -> part + " of one bout";
                    });
        }

        private static String bounds(Limits limits, Unit unit) {
            return range(limits.lowest(), limits.highest(), unit);
        }

        private static String studied(Limits limits, Unit unit) {
            return range(limits.studiedLowest(), limits.studiedHighest(), unit);
        }
    }

    /**
     * Every input with its kind, its value at rest, the bounds outside which a regimen is refused and the range that studies
     * cover, then every mode of bouts with the same of its sets, repetitions and minutes, and what its bouts take by default.
     *
     * @param model whose inputs they are
     * @return the table
     */
    public static String inputs(Model model) {
        Table<Driven> table = Table.of(
                words("input", Driven::id),
                words("unit", Driven::unit),
                words("kind", Driven::kind),
                numbers("rest", Driven::rest),
                words("bounds", Driven::bounds),
                words("studied", Driven::studied),
                words("meaning", Driven::meaning));
        return table.text(Stream.concat(
                        model.inputs().stream().map(Driven::by),
                        model.bouts().values().stream()
                                .sorted(Comparator.comparing(BoutLaw::mode))
                                .flatMap(Driven::by))
                .toList());
    }

    /**
     * Every parameter with its value, range, prior, status and source.
     *
     * @param model whose parameters they are
     * @return the table
     */
    public static String parameters(Model model) {
        return PARAMETERS.text(model.parameters());
    }

    /** How many parameters are of a kind. */
    private record Count(String kind, long parameters, int all) {}

    private static Table<Count> counts(String heading, String parameters) {
        return Table.of(
                words(heading, Count::kind),
                numbers(parameters, count -> Long.toString(count.parameters)),
                numbers("share", count -> Numbers.percent((double) count.parameters, count.all, 1)));
    }

    private static Count count(Model model, Enum<?> kind, Predicate<Parameter> isOfKind) {
        return new Count(
                EnumNames.of(kind),
                model.parameters().stream().filter(isOfKind).count(),
                model.parameters().size());
    }

    /**
     * What human data can say of the parameters: counts, then those that data constrain.
     *
     * @param model whose parameters they are
     * @return both tables
     */
    public static String identifiability(Model model) {
        List<Count> counts = Arrays.stream(Identifiability.values())
                .map(kind -> count(model, kind, parameter -> parameter.identifiability() == kind))
                .toList();
        return counts("identifiability", "parameters").text(counts)
                + "\n"
                + ESTIMABLE.text(model.parameters().stream()
                        .filter(parameter -> parameter.identifiability() != Identifiability.FIXED)
                        .toList());
    }

    /**
     * Share of the numbers by status, then every source with what rests on it.
     *
     * @param model whose numbers and sources they are
     * @return both tables
     */
    public static String sources(Model model) {
        List<Count> counts = Arrays.stream(Status.values())
                .map(status -> count(model, status, parameter -> parameter.status() == status))
                .filter(count -> count.parameters > 0)
                .toList();
        Table<Source> table = Table.of(
                words("source", Source::id),
                words("status", source -> EnumNames.of(source.status())),
                words("species", source -> source.species().orElse("")),
                numbers(
                        "numbers",
                        source -> Long.toString(model.parameters().stream()
                                .filter(parameter -> parameter.source().equals(source.id()))
                                .count())),
                words(
                        "citation",
                        source -> source.citation()
                                + source.doi().map(doi -> " doi:" + doi).orElse("")));
        return counts("status", "numbers").text(counts)
                + "\n"
                + table.text(model.sources().values().stream()
                        .sorted(Comparator.comparing(Source::id))
                        .toList());
    }

    /**
     * Every assumed number with its range and reason.
     *
     * @param model whose numbers they are
     * @return the table
     */
    public static String assumptions(Model model) {
        return ASSUMPTIONS.text(model.parameters().stream()
                .filter(parameter -> parameter.status() == Status.ASSUMED)
                .toList());
    }

    /**
     * Every hypothesis with what it sets.
     *
     * @param model whose hypotheses they are
     * @return the table
     */
    public static String hypotheses(Model model) {
        Table<Hypothesis> table = Table.of(
                words("hypothesis", Hypothesis::id),
                words("meaning", Hypothesis::meaning),
                words("sets", hypothesis -> sets(model, hypothesis)));
        return table.text(model.hypotheses());
    }

    static String sets(Model model, Hypothesis hypothesis) {
        String sets = hypothesis.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "="
                        + Numbers.significant(model.parameters()
                                .get(model.parameterIndex(e.getKey()).orElseThrow())
                                .unit()
                                .fromBase(e.getValue())))
                .collect(Collectors.joining(" "));
        return sets.length() > LONGEST ? hypothesis.values().size() + " parameters" : sets;
    }

    /**
     * Every observable with its unit.
     *
     * @param model whose observables they are
     * @return the table
     */
    public static String observables(Model model) {
        return OBSERVABLES.text(model.observables());
    }

    static String value(Parameter parameter) {
        return Numbers.significant(parameter.unit().fromBase(parameter.value()));
    }

    static String prior(Parameter parameter) {
        return parameter.prior().map(prior -> prior(parameter, prior)).orElse("");
    }

    static String range(Parameter p) {
        return range(p.lower(), p.upper(), p.unit());
    }

    /** Two ends in a unit; nothing where neither is known. */
    private static String range(double low, double high, Unit unit) {
        if (!Double.isFinite(low) && !Double.isFinite(high)) {
            return "";
        }
        return "[" + Numbers.significant(unit.fromBase(low)) + ", " + Numbers.significant(unit.fromBase(high)) + "]";
    }

    private static String prior(Parameter p, Prior prior) {
        String centre = Numbers.significant(p.unit().fromBase(prior.centre()));
        return switch (prior.kind()) {
            case NORMAL -> "N(" + centre + ", " + Numbers.significant(p.unit().fromBase(prior.spread())) + ")";
            case LOG_NORMAL -> "logN(" + centre + ", " + Numbers.significant(prior.spread()) + ")";
            case UNIFORM -> "U(" + centre + ", " + Numbers.significant(p.unit().fromBase(prior.spread())) + ")";
        };
    }
}
