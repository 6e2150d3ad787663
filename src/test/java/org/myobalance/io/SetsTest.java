package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.model.ExprText;
import org.myobalance.model.Family;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/** What stands over sets becomes one plain name for each member. */
class SetsTest {
    private static final Path SETS = Path.of("src/test/resources/models/sets.json");

    @TempDir
    Path folder;

    private final Model model = ModelReader.read(SETS);

    private String law(String rate) {
        return model.rates().stream()
                .filter(each -> each.id().equals(rate))
                .map(Rate::law)
                .map(ExprText::of)
                .findFirst()
                .orElseThrow();
    }

    private String seen(String observable) {
        return model.observables().stream()
                .filter(each -> each.id().equals(observable))
                .map(Observable::law)
                .map(ExprText::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMemberHasItsId() {
        assertEquals(
                List.of(
                        "muscle_protein.trained.I",
                        "muscle_protein.trained.II",
                        "muscle_protein.other.I",
                        "muscle_protein.other.II",
                        "exo.muscle",
                        "exo.platelet",
                        "mir.mir_206",
                        "mir.mir_486",
                        "turned_over"),
                model.states().stream().map(State::id).toList());
    }

    @Test
    void aPlainNameMeansItsOwnMemberAndASumEveryOne() {
        assertEquals("breakdown_rate.II*muscle_protein.other.II", law("breakdown.other.II"));
        assertEquals(
                "synthesis_rate*(1 + load_gain.trained.I*load)*(1 + (gain_exo.mir_206*(mir.mir_206/ref(mir.mir_206) - 1)"
                        + " + gain_exo.mir_486*(mir.mir_486/ref(mir.mir_486) - 1)))",
                law("synthesis.trained.I"));
        assertEquals(
                "turnover.mir_486*ref(mir.mir_486)*(abundance.mir_486.muscle*exo.muscle/ref(exo.muscle)"
                        + " + abundance.mir_486.platelet*exo.platelet/ref(exo.platelet))",
                law("mir_gain.mir_486"));
        assertEquals("rest_share.I*muscle_protein.other.I + rest_share.II*muscle_protein.other.II", seen("size.other"));
    }

    @Test
    void aMemberIsNamedByDotsInAnyOrder() {
        assertEquals("muscle_protein.trained.II/muscle_protein.trained.I", seen("fibre_ratio"));
        assertEquals("muscle_protein.trained.II", seen("trained_fibre.II"), "its own fibre");
    }

    @Test
    void derivativesAreSumsOfRatesOfTheirMembers() {
        assertEquals(
                List.of(new State.Term(1, "synthesis.other.I"), new State.Term(-1, "breakdown.other.I")),
                model.states().get(2).derivative());
        assertEquals(
                List.of("breakdown.trained.I", "breakdown.trained.II", "breakdown.other.I", "breakdown.other.II"),
                model.states().get(8).derivative().stream()
                        .map(State.Term::rate)
                        .toList());
    }

    @Test
    void numbersComeFromRowsFromAnObjectOrAreOneForAll() {
        assertEquals(0.55, model.parameter("rest_share.II").value());
        assertEquals(0.6, model.parameter("abundance.mir_486.platelet").value());
        assertEquals(4e-4, model.parameter("breakdown_rate.II").value(), 1e-18, "0.04 %/h");
        assertEquals(1, model.parameter("load_gain.trained.II").value());
        assertEquals(0, model.parameter("load_gain.other.I").value());
        assertEquals(0.5, model.parameter("release.platelet").value());
    }

    @Test
    void theSourceOfARowStandsBeforeThatOfTheParameter() {
        assertEquals("tracer-2010", model.parameter("rest_share.I").source());
        assertEquals("definition", model.parameter("rest_share.II").source());
    }

    @Test
    void aPriorWithoutItsMiddleIsCentredOnTheValue() {
        Parameter parameter = model.parameter("breakdown_rate.II");
        assertEquals(
                new Prior(Prior.Kind.LOG_NORMAL, parameter.value(), 0.3),
                parameter.prior().orElseThrow());
        assertEquals(
                new Prior(Prior.Kind.NORMAL, 0.02, 0.05),
                model.parameter("gain_exo.mir_206").prior().orElseThrow());
    }

    @Test
    void aHypothesisSetsAllMembersOrOne() {
        Hypothesis none = model.hypothesis("no-exo");
        assertEquals(Map.of("gain_exo.mir_206", 0.0, "gain_exo.mir_486", 0.0), none.values());
        assertEquals(List.of("mir.mir_206", "mir.mir_486", "exo.muscle", "exo.platelet"), none.leaveOut());
        assertEquals(
                Map.of("gain_exo.mir_206", 0.0), model.hypothesis("no-mir-206").values());
    }

    @Test
    void readableNamesAreInTheMeaning() {
        assertEquals(
                "muscle protein (other muscle, type I)", model.states().get(2).meaning());
        assertEquals(
                "gain of a miRNA on synthesis (miR-486-5p)",
                model.parameter("gain_exo.mir_486").meaning());
        assertEquals("muscle mass", model.observables().get(0).meaning());
    }

    @Test
    void theModelKeepsWhatWasWritten() {
        Family family = model.families().of("synthesis.other.II").orElseThrow();
        assertEquals("synthesis", family.id());
        assertEquals(
                "synthesis_rate*(1 + load_gain*load)*(1 + sum(mirna, gain_exo*(mir/ref(mir) - 1)))",
                ExprText.of(family.law().orElseThrow()));
        assertEquals(Optional.of("trained muscle, type II"), model.families().names("muscle_protein.trained.II"));
        assertEquals(Optional.empty(), model.families().names("turned_over"));
        assertEquals(
                List.of("load_gain.trained.II", "load_gain.other.II"),
                model.families().members("load_gain.II"));
        assertEquals(List.of(), model.families().members("load_gain.III"));
    }

    @Test
    void theHashIsThatOfTheModelWrittenOut() throws IOException {
        String sets = """
                "sets": { "f": { "meaning": "types", "members": ["a", "b"] } },
                "parameters": { "k": { "over": "f", "value": { "a": 1, "b": 2 }, "unit": "1/h", "meaning": "k",
                  "identifiability": "fixed", "source": "s" } },
                "states": { "x": { "over": "f", "unit": "{x}", "initial": 1, "scale": 1, "clock": "slow", "meaning": "x",
                  "derivative": "-loss" } },
                "rates": { "loss": { "over": "f", "unit": "{x}/h", "law": "k*x", "meaning": "loss" } },
                "observables": { "all": { "unit": "{x}", "law": "2*sum(f, x)", "meaning": "all" } } }
                """;
        String plain = """
                "parameters": { "k.a": { "value": 1, "unit": "1/h", "meaning": "k", "identifiability": "fixed", "source": "s" },
                  "k.b": { "value": 2, "unit": "1/h", "meaning": "k", "identifiability": "fixed", "source": "s" } },
                "states": { "x.a": { "unit": "{x}", "initial": 1, "scale": 1, "clock": "slow", "meaning": "x", "derivative": "-loss.a" },
                  "x.b": { "unit": "{x}", "initial": 1, "scale": 1, "clock": "slow", "meaning": "x", "derivative": "-loss.b" } },
                "rates": { "loss.a": { "unit": "{x}/h", "law": "k.a*x.a", "meaning": "loss" },
                  "loss.b": { "unit": "{x}/h", "law": "k.b*x.b", "meaning": "loss" } },
                "observables": { "all": { "unit": "{x}", "law": "2*(x.a + x.b)", "meaning": "all" } } }
                """;
        assertEquals(ModelHash.of(read(plain)), ModelHash.of(read(sets)));
    }

    @Test
    void numbersOfStatesMayBeNestedByMember() throws IOException {
        Model nested = read("""
                "sets": { "f": { "meaning": "types", "members": ["a", "b"] }, "g": { "meaning": "parts", "members": ["c", "d"] } },
                "states": { "x": { "over": ["f", "g"], "unit": "{x}", "initial": { "a": 1, "b": { "c": 0, "d": 1 } },
                  "scale": { "a": 1, "b": { "c": 2, "d": 3 } }, "clock": "slow", "meaning": "x", "derivative": "rise" } },
                "parameters": { "k": { "over": ["f", "g"], "value": { "a": { "c": 1, "d": 2 }, "b": 3 }, "unit": "{x}/h",
                  "meaning": "k", "identifiability": "fixed", "source": "s" } },
                "rates": { "rise": { "over": ["f", "g"], "unit": "{x}/h", "law": "k", "meaning": "rise" } } }
                """);
        assertEquals(
                List.of(1.0, 1.0, 2.0, 3.0),
                nested.states().stream().map(State::scale).toList());
        assertEquals(
                List.of(1.0, 1.0, 0.0, 1.0),
                nested.states().stream().map(State::initial).toList());
        assertEquals(
                List.of(1.0, 2.0, 3.0, 3.0),
                nested.parameters().stream().map(Parameter::value).toList());
    }

    private static String hundred() {
        return IntStream.range(0, 100).mapToObj(i -> "\"m" + i + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void aFewLinesCannotFillTheMemory() {
        String sets = "\"sets\": { \"f\": { \"meaning\": \"f\", \"members\": " + hundred()
                + " }, \"g\": { \"meaning\": \"g\", \"members\": " + hundred().replace("m", "n") + " } },\n";
        String parameter =
                "\"k\": { \"over\": \"f\", \"value\": 1, \"unit\": \"1/h\", \"meaning\": \"k\", \"identifiability\": \"fixed\", \"source\": \"s\" }";
        String state =
                "\"states\": { \"x\": { \"unit\": \"1\", \"initial\": 1, \"scale\": 1, \"clock\": \"slow\", \"meaning\": \"x\", \"derivative\": \"r.m1\" } },\n";
        String sum = "sum(g, " + "k + l + ".repeat(190) + "k)";
        String rates = "\"rates\": { \"r\": { \"over\": \"f\", \"unit\": \"1/h\", \"law\": \"" + sum
                + "\", \"meaning\": \"r\" } } }";
        String other = parameter.replace("\"k\"", "\"l\"").replace("\"f\"", "\"g\"");
        FaultyInputException laws = assertThrows(
                FaultyInputException.class,
                () -> read(sets + "\"parameters\": { " + parameter + ", " + other + " },\n" + state + rates));
        assertTrue(
                String.valueOf(laws.getMessage())
                        .contains(
                                "/rates/r/law: the laws up to this one have more than 1000000 parts when sets are written out."),
                String.valueOf(laws.getMessage()));
        String wide = parameter.replace("\"over\": \"f\"", "\"over\": [\"f\", \"g\"]");
        FaultyInputException members = assertThrows(
                FaultyInputException.class, () -> read(sets + "\"parameters\": { " + wide + " },\n" + state + rates));
        assertTrue(
                String.valueOf(members.getMessage())
                        .contains("/parameters/k/over: \"k\" stands for more than 2000 members."),
                String.valueOf(members.getMessage()));
    }

    @Test
    void aSetOfOneMemberIsFine() throws IOException {
        Model one = read("""
                "sets": { "f": { "meaning": "types", "members": ["a"] } },
                "parameters": { "k": { "over": ["f"], "value": 1, "unit": "1/h", "meaning": "k", "identifiability": "fixed", "source": "s" } },
                "states": { "x": { "unit": "{x}", "initial": 1, "scale": 1, "clock": "slow", "meaning": "x", "derivative": "-loss" } },
                "rates": { "loss": { "unit": "{x}/h", "law": "sum(f, k)*x", "meaning": "loss" } } }
                """);
        assertEquals("k.a*x", ExprText.of(one.rates().get(0).law()));
    }

    private Model read(String body) throws IOException {
        Files.writeString(
                folder.resolve("evidence.json"),
                "{ \"format\": \"myobalance-evidence/1\", \"sources\": { \"s\": { \"citation\": \"c\", \"status\": \"definition\" } } }");
        Path file = folder.resolve("model.json");
        Files.writeString(
                file,
                "{ \"format\": \"myobalance-model/1\", \"id\": \"m\", \"title\": \"t\", \"evidence\": \"evidence.json\",\n"
                        + body);
        return ModelReader.read(file);
    }
}
