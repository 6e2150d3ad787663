package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.FreeParameter;
import org.myobalance.sample.Profile;
import org.myobalance.sample.ProfileCheck;
import org.myobalance.sample.State;

/** Profiles of a mass whose bounds are 20 and 40 kg, in every verdict. */
class ProfileTableTest {
    private static final FreeParameter START = FreeParameter.of(HandMadeModel.START);
    private static final FreeParameter TURNOVER = FreeParameter.of(HandMadeModel.TURNOVER);

    private static Optional<State> at(double kilograms) {
        return Optional.of(new State(new double[] {0, 1000 * kilograms}, -1));
    }

    private static Profile profile(Optional<State> low, Optional<State> high) {
        return new Profile(
                START,
                1,
                at(30).orElseThrow(),
                List.of(new Profile.Knot(25_000, 25_000, 1.5), new Profile.Knot(30_000, 30_000, 0)),
                low,
                high,
                at(27),
                at(32));
    }

    private static ProfileCheck check(String parameter, boolean isHigh, double model) {
        return new ProfileCheck(parameter, isHigh, -10, OptionalDouble.of(model), "");
    }

    private static ProfileCheck failed(boolean isHigh) {
        return new ProfileCheck("start", isHigh, -10, OptionalDouble.empty(), "a run failed");
    }

    private static ProfileTable table(ProfileCheck... checks) {
        return new ProfileTable(HandMadeModel.MODEL, List.of(profile(at(26), at(36))), List.of(checks));
    }

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        // the prior takes away 1 − 5/10, data 1 − 5/(2·1.645·2) of the prior's own 6.58 kg
        double narrower = profile(at(26), at(36)).narrowedByData();
        assertEquals(1 - 5 / (2 * 1.6448536269514722 * 2), narrower, 1e-12);
        Lines.assertCsv(
                """
                parameter,unit,best,low,high,low with prior,high with prior,verdict,narrower than prior,narrowed by prior,\
                check low,check high,check trouble
                start,kg,30.0,26.0,36.0,27.0,32.0,identifiable,%s,0.5,0.25,,high: a run failed
                """.formatted(Double.toString(narrower)),
                file -> table(check("start", false, -9.75), failed(true)).writeCsv(file));
        List<String> cells = new ArrayList<>();
        Lines.read(file -> table(check("start", true, -10.5)).writeCsv(file), cells::add);
        assertTrue(cells.get(1).endsWith(",0.5,,-0.5,"), cells.get(1));
        Lines.assertCsv("""
                parameter,unit,value,drop in ln L
                start,kg,25.0,1.5
                start,kg,30.0,0.0
                """, file -> table().writeCurves(file));
    }

    @Test
    void logarithmicCoordinatesAreShownAsValues() {
        // no interval: from bound to bound, wider than the prior's own
        Profile turnover = new Profile(
                TURNOVER,
                0,
                new State(new double[] {Math.log(2 / 24.0), 0}, 0),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String line = new ProfileTable(HandMadeModel.MODEL, List.of(turnover), List.of())
                .text()
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "turnover 1/d 2.000 prior-only 0 %", line.replaceAll(" +", " ").strip());
    }

    @Test
    void theTerminalShowsWhatDataSay() {
        ProfileTable all = new ProfileTable(
                HandMadeModel.MODEL,
                List.of(
                        profile(at(26), at(36)),
                        profile(at(26), Optional.empty()),
                        profile(Optional.empty(), at(36)),
                        profile(Optional.empty(), Optional.empty())),
                List.of(check("start", false, -9.75), check("start", true, -10.5), check("other", true, -30)));
        assertEquals("""
                parameter  unit   best  90 % interval of data  verdict       narrower than prior  check
                ---------  ----  -----  ---------------------  ------------  -------------------  -----
                start      kg    30.00  26.00 to 36.00         identifiable                 24 %  -0.50
                start      kg    30.00  above 26.00            one-sided                    24 %  -0.50
                start      kg    30.00  below 36.00            one-sided                    24 %  -0.50
                start      kg    30.00                         flat                         24 %  -0.50
                best and interval without the parameter's own prior; narrower: with it; check: ln L of the model less that of \
                the profile at an end [nats]
                Profiles are of the model linearised where it was evaluated; the model itself differs by at most 20.00 nats \
                at the 3 of 4 ends checked, which are drops of 1.35.""", all.text());
    }

    @Test
    void anEndWithoutPredictionIsTold() {
        ProfileTable table = table(check("start", false, -9.75), failed(true));
        assertEquals(
                "no prediction",
                table.text().lines().skip(2).findFirst().orElseThrow().replaceAll(".*%  ", ""));
        assertEquals(
                "Profiles are of the model linearised where it was evaluated; the model itself differs by at most 0.25 nats"
                        + " at the 1 of 2 ends checked, which are drops of 1.35; at 1 ends it has no prediction.",
                table.basis());
        assertEquals(
                "Profiles are of the model linearised where it was evaluated; at 1 ends it has no prediction.",
                table(failed(true)).basis());
    }

    @Test
    void withoutChecksTheBasisSaysSo() {
        assertEquals(
                "Profiles are of the model linearised where it was evaluated; their 2 ends were not checked with the model"
                        + " itself.",
                table().basis());
        assertEquals(
                "Profiles are of the model linearised where it was evaluated; their end was not checked with the model"
                        + " itself.",
                new ProfileTable(HandMadeModel.MODEL, List.of(profile(at(26), Optional.empty())), List.of()).basis());
    }
}
