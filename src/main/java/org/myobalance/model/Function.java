package org.myobalance.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.units.Names;

/** The functions a rate law may call, with their number of arguments. */
public enum Function {
    /** e to the x. */
    EXP(1),
    /** Natural logarithm. */
    LOG(1),
    /** Hyperbolic tangent, computed through {@code exp}. */
    TANH(1),
    /** Square root. */
    SQRT(1),
    /** The smaller of two. */
    MIN(2),
    /** The larger of two. */
    MAX(2),
    /** x raised to a plain number, as {@code ^}. */
    POW(2),
    /** hill(x, k, n) = xⁿ / (kⁿ + xⁿ), 0 at x ≤ 0. */
    HILL(3),
    /** bounded(x, g, a) = exp(a·tanh(g·ln((x + ε)/(1 + ε))/a)), ε = 1e-3: 1 at x = 1, derivative g there; x below 0 counts as 0. */
    BOUNDED(3),
    /**
     * saturable(x, g) = ((1 + g)·x + (1 − g)) / ((1 − g)·x + (1 + g)) with |g| below 1: 1 at x = 1, derivative g there, from
     * (1 − g)/(1 + g) at 0 to (1 + g)/(1 − g); it equals exp(2·artanh(g·tanh(½·ln x))).
     */
    SATURABLE(2),
    /** piecewise(s, a, b): a where the switch s is above ½, else b. The switch may use parameters only. */
    PIECEWISE(3),
    /** when(s, a): a where the switch s is not 0, else 0 of the unit of a. The switch may use parameters only. */
    WHEN(2),
    /** Sine of an angle in radians; of imported models only, as are those that follow down to {@code ATMOST}. */
    SIN(1, false),
    /** Cosine of an angle in radians. */
    COS(1, false),
    /** Arc tangent in radians, between −π/2 and π/2. */
    ATAN(1, false),
    /** The largest whole number that is not above x; its derivative is taken as 0. */
    FLOOR(1, false),
    /** x! = 1·2·…·x of a whole number, NaN of any other. */
    FACTORIAL(1, false),
    /** atmost(a, b): 1 where a ≤ b, else 0. */
    ATMOST(2, false),
    /** ref(x): one of the declared unit of state x, the value that "relative to 25 y" refers to. */
    REF(1);

    /** How functions that other programs have are written with these. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("ln", "ln(x) is log(x)."),
            Map.entry("log10", "log10(x) is log(x)/log(10)."),
            Map.entry("lg", "lg(x) is log(x)/log(10)."),
            Map.entry("log2", "log2(x) is log(x)/log(2)."),
            Map.entry("log1p", "log1p(x) is log(1 + x)."),
            Map.entry("expm1", "expm1(x) is exp(x) - 1."),
            Map.entry("exp10", "exp10(x) is exp(x*log(10))."),
            Map.entry("abs", "abs(x) is max(x, -x)."),
            Map.entry("power", "power(x, y) is pow(x, y)."),
            Map.entry("sqr", "sqr(x) is x^2."),
            Map.entry("if", "A choice by a switch among the parameters is piecewise(s, a, b), or when(s, a)."));

    private final int arity;
    private final boolean inModelFiles;

    Function(int arity) {
        this(arity, true);
    }

    Function(int arity, boolean inModelFiles) {
        this.arity = arity;
        this.inModelFiles = inModelFiles;
    }

    /**
     * Whether a law of a model file may call it. The others jump, or repeat in time, which laws of our own do not; models of other
     * programs may have them.
     *
     * @return false for a function of imported models only
     */
    public boolean isInModelFiles() {
        return inModelFiles;
    }

    /**
     * Number of arguments.
     *
     * @return number of arguments, at least 1
     */
    public int arity() {
        return arity;
    }

    /**
     * The name in a rate law.
     *
     * @return the name
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How a call is written, for messages.
     *
     * @return the name with its arguments, such as hill(x, k, n)
     */
    public String form() {
        return switch (this) {
            case MIN, MAX -> word() + "(a, b)";
            case POW -> "pow(x, y)";
            case HILL -> "hill(x, k, n)";
            case BOUNDED -> "bounded(x, g, a)";
            case SATURABLE -> "saturable(x, g)";
            case PIECEWISE -> "piecewise(s, a, b)";
            case WHEN -> "when(s, a)";
            case ATMOST -> "atmost(a, b)";
            case EXP, LOG, TANH, SQRT, SIN, COS, ATAN, FLOOR, FACTORIAL, REF -> word() + "(x)";
        };
    }

    /**
     * What to write in place of a function that there is not, as whole sentences.
     *
     * @param word its name
     * @param tables names of the tables that laws may call too
     */
    static String instead(String word, Collection<String> tables) {
        Optional<String> elsewhere = Optional.ofNullable(ELSEWHERE.get(word.toLowerCase(Locale.ROOT)));
        List<String> known = Stream.concat(
                        Arrays.stream(values()).filter(Function::isInModelFiles).map(Function::word), tables.stream())
                .toList();
        boolean isNear = Names.nearest(word, known).isPresent();
        String product = isNear ? "" : " If it is no function, write " + word + "*(…).";
        return elsewhere.orElseGet(() -> Names.hint(word, known) + product);
    }

    /**
     * Whether a word can only be the name of a function, sums over sets among them.
     *
     * @param word a name
     * @return true for the name of a function
     */
    public static boolean isWord(String word) {
        return named(word).isPresent() || word.equals(Expr.SumOver.WORD);
    }

    /**
     * The function that laws of model files call by that name, if there is one.
     *
     * @param word a name
     * @return the function, empty if there is none of that name
     */
    public static Optional<Function> named(String word) {
        for (Function function : values()) {
            if (function.inModelFiles && function.word().equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
