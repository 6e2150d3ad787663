package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprText;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.model.Status;

class ModelReaderTest {
    private static final Path TINY = Path.of("src/test/resources/models/tiny.json");

    @Test
    void valuesArriveInBaseUnits() {
        Model model = ModelReader.read(TINY);
        Parameter synthesis = model.parameters().get(0);
        assertEquals(4e-4, synthesis.value(), 1e-18, "0.04 %/h");
        assertEquals(1e-4, synthesis.lower(), 1e-18);
        assertEquals(Prior.Kind.LOG_NORMAL, synthesis.prior().orElseThrow().kind());
        assertEquals(4e-4, synthesis.prior().orElseThrow().centre(), 1e-18);
        assertEquals(0.3, synthesis.prior().orElseThrow().spread(), "the spread of a logarithm has no unit");
        Prior normal = model.parameters().get(1).prior().orElseThrow();
        assertEquals(1e-4, normal.spread(), 1e-18, "that of a normal has");
        assertEquals(Status.VERIFIED, synthesis.status());
        assertEquals(Status.SECOND_HAND, model.parameters().get(1).status());
        assertEquals(Identifiability.PRIOR_ONLY, model.parameters().get(2).identifiability());
        int height = model.parameterIndex("height").orElseThrow();
        assertEquals(1.78, model.parameters().get(height).value(), 1e-15);
        assertEquals(Optional.of("height"), model.parameters().get(height).subject());
        State gut = model.states().get(1);
        assertEquals(3e-4, gut.scale(), 1e-18, "0.3 g/kg");
        assertEquals(List.of(new State.Term(-1, "absorbed")), gut.derivative());
        assertEquals(240, model.solved().orElseThrow().settle());
        assertEquals(Optional.of("gut_protein"), model.inputs().get(1).into());
        Expr load = model.bouts()
                .values()
                .iterator()
                .next()
                .levels()
                .values()
                .iterator()
                .next();
        assertEquals("load_per_set*sets*intensity/duration*engaged", ExprText.of(load));
        assertEquals(1, model.mechanisms().size());
        assertEquals(2, model.hypotheses().size());
    }

    @Test
    void ratesUseOnlyEarlierOnes() {
        List<String> rates =
                ModelReader.read(TINY).rates().stream().map(Rate::id).toList();
        assertTrue(rates.indexOf("signal") < rates.indexOf("synthesis"), rates.toString());
        assertTrue(rates.indexOf("absorbed") < rates.indexOf("amino_gain"), rates.toString());
        assertEquals(10, rates.size());
    }

    @Test
    void aSourceThatNobodyCitesIsAFault(@TempDir Path folder) throws IOException {
        copyTiny(folder);
        Path evidence = folder.resolve("evidence.json");
        String idle = "\"idle\": { \"citation\": \"x\", \"status\": \"memory\" },\n    \"definition\"";
        Files.writeString(evidence, Files.readString(evidence).replace("\"definition\": {", idle + ": {"));
        FaultyInputException e =
                assertThrows(FaultyInputException.class, () -> ModelReader.read(folder.resolve("tiny.json")));
        assertEquals(
                evidence + ":5:13, /sources/idle: source \"idle\" is cited by nothing.\n  Cite it or remove it.",
                e.getMessage());
    }

    @Test
    void aFiveMegabyteExpressionIsOneParagraph(@TempDir Path folder) throws IOException {
        copyTiny(folder);
        Path file = folder.resolve("tiny.json");
        String sum = "akt_decay*akt" + " + akt_decay*akt".repeat(320_000);
        Files.writeString(file, Files.readString(file).replace("\"akt_decay*akt\"", "\"" + sum + "\""));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> ModelReader.read(file));
        assertEquals(
                file + ":65:46, /rates/akt_loss/law: expression of 5120013 letters.\n"
                        + "  The limit is 100000 letters. Split it into rates.",
                e.getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensToTheTextEndsInAReport(long seed, @TempDir Path folder) throws IOException {
        copyTiny(folder);
        String text = Files.readString(TINY);
        Path file = folder.resolve("tiny.json");
        Random random = new Random(seed);
        String signs = "{}[]\",:0-.e(*^/ nx\\\n";
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(text.length());
            int length = random.nextInt(4);
            String sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
            boolean cut = random.nextInt(4) == 0;
            String rest = cut ? "" : sign + text.substring(Math.min(text.length(), at + length));
            Files.writeString(file, text.substring(0, at) + rest);
            try {
                ModelReader.read(file);
            } catch (FaultyInputException e) {
                assertFalse(e.faults().isEmpty());
                e.faults().forEach(fault -> assertTrue(fault.line() > 0, fault::toString));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/sarcopenia/model.json", "models/null/model.json"})
    void shippedModelsHaveNoFault(Path file) {
        assumeTrue(Files.exists(file), () -> file + " is not there");
        assertFalse(ModelReader.read(file).states().isEmpty());
    }

    private static void copyTiny(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("experiments"));
        for (String name : List.of("tiny.json", "evidence.json", "experiments/rest.json")) {
            Files.copy(TINY.resolveSibling(name), folder.resolve(name));
        }
    }
}
