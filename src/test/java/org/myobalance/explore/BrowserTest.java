package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import tools.jackson.databind.JsonNode;

/** The page in a real browser. Without Chromium on the path these tests are skipped. */
class BrowserTest {
    private static final Path MODEL = Path.of("models/sarcopenia/model.json");
    private static final String UP_TO_DATE = "document.getElementById('status').textContent.startsWith('Up to date')";
    private static final String CELL =
            "document.querySelector('#numbers tbody tr:nth-child(%d) td strong').textContent";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private static final String REGIMEN =
            Questionnaire.LIFT.replace("\"lift\"", "\"two-a-week\"").replace("Lifting", "Two a week");
    private static final String PLANS = """
            programme,kind,minutes_per_week,muscle_mass_kg,muscle_mass_kg_over_sedentary,muscle_mass_kg_over_sedentary_low,muscle_mass_kg_over_sedentary_high
            two-a-week,front,90.0,33.5,1.5,1.25,1.75
            sedentary,reference,0.0,32.0,,,
            """;

    private final WritingCommand command = new WritingCommand(
            Map.of("reading.txt", "Most is <b>two</b> a week.\n", "plans.csv", PLANS, "regimen-1.json", REGIMEN));
    private ExploreServer server;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no Chromium on the path: the page is not tested in a browser");
        String regimen = Questionnaire.LIFT;
        Path file = Files.writeString(
                profile.resolve("asked.json"),
                Questionnaire.of("28 d", regimen)
                        .replace(
                                "../sarcopenia/model.json",
                                MODEL.toAbsolutePath().toString()));
        Scenario scenario = new ScenarioReader(ModelReader::read).read(file);
        server = ExploreServer.start(
                Setting.of(scenario, file, ParameterChoice.ofModelFile(), OptionalInt.of(0)), 0, command);
        browser = started(program.get(), Files.createDirectory(profile.resolve("profile")));
        browser.open(server.address());
        browser.until(UP_TO_DATE);
        age("25.05");
    }

    /** A browser that cannot start where the tests run, as in a container without its rights, says nothing of the page. */
    private static Browser started(Path program, Path profile) throws Exception {
        try {
            return Browser.start(program, profile);
        } catch (IOException | TimeoutException e) {
            return abort(program + " does not start here: the page is not tested in a browser (" + e + ")");
        }
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Asks the table for the numbers at an age. */
    private void age(String age) throws Exception {
        browser.evaluate("(() => { const ages = document.getElementById('table-ages'); ages.value = '" + age
                + "'; ages.dispatchEvent(new Event('change')); })()");
    }

    /** Types into the control at a pointer, or moves its slider. */
    private void enter(String pointer, String kind, String value) throws Exception {
        browser.evaluate("(() => { const input = document.querySelector('[data-pointer=\"" + pointer + "\"] input"
                + kind + "'); input.value = '" + value + "'; input.dispatchEvent(new Event('input')); })()");
    }

    private String cell(int row) throws Exception {
        return browser.evaluate(String.format(Locale.ROOT, CELL, row)).asString();
    }

    /** Waits for the answer to what was just changed. */
    private void answered() throws Exception {
        browser.until("!(" + UP_TO_DATE + ")");
        browser.until(UP_TO_DATE);
        browser.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static final String INTENSITY = "/arms/0/regimen/bouts/squat/intensity";

    @Test
    void aMovedSliderMovesTheCurveToWhatTheServerComputesAndUndoTakesItBack() throws Exception {
        String before = cell(1);
        enter(INTENSITY, "[type=range]", "0.3");
        answered();
        String after = cell(1);
        assertNotEquals(before, after);
        String model = Client.json(
                        new Client(server.address()).get("/api/start").body())
                .get("modelPath")
                .asString();
        List<JsonNode> events = new Client(server.address())
                .events(
                        "check",
                        Questionnaire.of("28 d", Questionnaire.LIFT.replace("0.75", "0.3"))
                                .replace("../sarcopenia/model.json", model));
        JsonNode best = events.stream()
                .filter(event -> event.get("event").asString().equals("best"))
                .findFirst()
                .orElseThrow();
        double mass = at(best, 25.05);
        assertEquals(String.format(Locale.ROOT, "%.2f", mass), after);
        browser.evaluate("document.getElementById('undo').click()");
        // known already, so that the answer may be there before anybody looks
        browser.until(String.format(Locale.ROOT, CELL, 1) + " === '" + before + "'");
        assertEquals(
                "0.75",
                browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY
                                + "\"] input[type=number]').value")
                        .asString());
        assertEquals(List.of(), browser.complaints());
    }

    private static double at(JsonNode best, double age) {
        JsonNode ages = best.get("ages");
        JsonNode mass = best.at("/columns/muscle_mass");
        int row = 0;
        while (ages.get(row + 1).asDouble() < age) {
            row++;
        }
        double share = (age - ages.get(row).asDouble())
                / (ages.get(row + 1).asDouble() - ages.get(row).asDouble());
        return mass.get(row).asDouble()
                + share * (mass.get(row + 1).asDouble() - mass.get(row).asDouble());
    }

    @Test
    void anImpossibleInputIsToldAtItsControlAndNothingIsLost() throws Exception {
        String before = cell(1);
        enter(INTENSITY, "[type=number]", "9");
        browser.until("document.querySelector('[data-pointer=\"" + INTENSITY + "\"] .fault')");
        assertEquals(
                "true",
                browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY
                                + "\"] [aria-invalid]').getAttribute('aria-invalid')")
                        .asString());
        assertEquals(before, cell(1));
        enter(INTENSITY, "[type=number]", "0.75");
        browser.until(UP_TO_DATE);
        assertTrue(browser.evaluate("document.querySelector('.fault') === null").asBoolean());
    }

    @Test
    void armsAreDuplicatedAndCompared() throws Exception {
        browser.evaluate("document.getElementById('add').click()");
        browser.until("document.querySelector('#numbers tbody tr:nth-child(2) td strong')");
        browser.until(UP_TO_DATE);
        assertEquals(cell(1), cell(2));
        enter("/arms/1/regimen/bouts/squat/intensity", "[type=range]", "0.3");
        answered();
        assertTrue(Double.parseDouble(cell(2)) < Double.parseDouble(cell(1)), cell(2) + " of less load");
    }

    @Test
    void aTitleIsATextWhateverItHolds() throws Exception {
        String title = "<img src=x onerror=document.title=1>";
        browser.evaluate("(() => { const title = document.getElementById('title'); title.value = '" + title
                + "'; title.dispatchEvent(new Event('change')); })()");
        browser.evaluate("(() => { const name = document.querySelector('.arm-name'); name.value = '" + title
                + "'; name.dispatchEvent(new Event('change')); })()");
        browser.until("document.getElementById('legend').textContent.includes('<img')");
        assertEquals(0, browser.evaluate("document.images.length").asInt());
        assertEquals("myobalance explore", browser.evaluate("document.title").asString());
    }

    @Test
    void aLinkHoldsTheState() throws Exception {
        enter(INTENSITY, "[type=range]", "0.42");
        answered();
        String fragment = browser.evaluate("import('/js/files.js').then((files) => files.link())")
                .asString();
        assertTrue(fragment.startsWith("#s="), fragment);
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(server.address() + fragment));
        browser.until(UP_TO_DATE);
        assertEquals(
                "0.42",
                browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY
                                + "\"] input[type=number]').value")
                        .asString());
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(server.address() + "#s=broken"));
        browser.until("!document.getElementById('banner').hidden");
        assertTrue(browser.evaluate("document.getElementById('banner').textContent")
                .asString()
                .startsWith("The link does not hold a scenario"));
    }

    @Test
    void aStoppedProgramIsToldAndNothingIsLost() throws Exception {
        server.close();
        enter(INTENSITY, "[type=range]", "0.5");
        browser.until("!document.getElementById('banner').hidden");
        assertTrue(browser.evaluate("document.getElementById('banner').textContent")
                .asString()
                .startsWith("The program has been stopped or cannot be reached. Nothing is lost"));
        assertEquals(
                "0.5",
                browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY
                                + "\"] input[type=number]').value")
                        .asString());
    }

    @Test
    void theLanguageChangesAndEveryControlHasALabel() throws Exception {
        String unnamed = """
                Array.from(document.querySelectorAll('input:not([hidden]), select, button'))
                  .filter((each) => !(each.labels?.length || each.getAttribute('aria-label') || each.textContent.trim()))
                  .map((each) => each.outerHTML)""";
        browser.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)");
        assertEquals("[]", browser.evaluate(unnamed).toString());
        browser.evaluate("document.getElementById('language').click()");
        browser.until("document.documentElement.lang === 'zh-Hans'");
        assertEquals(
                "曲线",
                browser.evaluate("document.getElementById('curves-heading').textContent")
                        .asString());
        assertFalse(browser.evaluate("document.getElementById('undo').textContent")
                .asString()
                .equals("Undo"));
    }

    /** axe by Deque: what keeps people with a keyboard, a screen reader or weak eyes from using the page. */
    @Test
    void nobodyIsKeptOutInEitherThemeOrLanguage() throws Exception {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            browser.evaluate(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8) + "; true");
        }
        browser.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)");
        String serious = """
                axe.run().then((found) => found.violations
                  .filter((each) => ['serious', 'critical'].includes(each.impact))
                  .map((each) => each.id + ': ' + each.nodes[0].html))""";
        for (String press : List.of("theme", "language", "theme")) {
            assertEquals("[]", browser.evaluate(serious).toString(), "before " + press);
            browser.evaluate("document.getElementById('" + press + "').click()");
            browser.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)");
        }
        assertEquals("[]", browser.evaluate(serious).toString());
        assertTrue(browser.evaluate("axe.run().then((found) => found.passes.length)")
                        .asInt()
                > 20);
    }

    /** What is saved is a scenario of the command, and what is opened is what was saved. */
    @Test
    void aSavedScenarioOpensAgainAsItWas() throws Exception {
        enter(INTENSITY, "[type=range]", "0.6");
        answered();
        String before = cell(1);
        browser.evaluate("""
                window.saved = [];
                URL.createObjectURL = (blob) => { window.saved.push(blob); return 'blob:none'; };
                HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };
                document.getElementById('files').click();
                Array.from(document.querySelectorAll('#files-menu button')).find((each) => each.textContent.startsWith('Save the scenario')).click()""");
        browser.until("window.saved.length === 1");
        JsonNode saved = Client.json(browser.evaluate("window.saved[0].text()").asString());
        assertEquals("asked-page.json", browser.evaluate("window.savedName").asString());
        assertEquals("../schema/scenario.schema.json", saved.get("$schema").asString());
        assertEquals(0.6, saved.at("/arms/0/regimen/bouts/squat/intensity").asDouble());
        enter(INTENSITY, "[type=range]", "0.9");
        answered();
        assertNotEquals(before, cell(1));
        browser.evaluate("""
                (() => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([window.saved[0]], 'asked.json'));
                  const input = document.getElementById('open-file');
                  input.files = transfer.files;
                  input.dispatchEvent(new Event('change'));
                })()""");
        browser.until(String.format(Locale.ROOT, CELL, 1) + " === '" + before + "'");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aQuestionIsAnsweredAndAPointOfTheFrontBecomesAnArm() throws Exception {
        browser.evaluate("document.getElementById('ask-go').click()");
        browser.until("document.querySelector('.front-point')");
        // what a file says is text
        assertEquals(
                "Most is <b>two</b> a week.",
                browser.evaluate("document.querySelector('#ask-answer .reading').textContent")
                        .asString());
        assertEquals(
                "90 min a week, +1.50: Two a week",
                browser.evaluate("document.querySelector('.front-point').getAttribute('aria-label')")
                        .asString());
        List<String> words = command.calls.get(0);
        assertEquals("plan", words.get(0));
        Path question = Path.of(words.get(words.size() - 1));
        JsonNode asked = Client.json(Files.readString(question));
        assertEquals("52 wk", asked.get("lasts").asString());
        assertEquals(90, asked.at("/limits/minutes").asInt());
        assertEquals("programme.json", asked.at("/references/1").asString());
        assertEquals(
                "man-25",
                Client.json(Files.readString(question.resolveSibling("subject.json")))
                        .get("id")
                        .asString());
        browser.evaluate(
                "document.querySelector('.front-point').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))");
        browser.until("document.querySelectorAll('.arm').length === 2");
        assertEquals(
                "Two a week",
                browser.evaluate("document.querySelectorAll('.arm-name')[1].value")
                        .asString());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aQuestionThatIsStoppedIsOver() throws Exception {
        command.waits = true;
        browser.evaluate("document.getElementById('ask-go').click()");
        browser.until("!document.getElementById('ask-stop').hidden");
        assertTrue(command.begun.await(20, TimeUnit.SECONDS));
        browser.evaluate("document.getElementById('ask-stop').click()");
        browser.until("document.getElementById('ask-state').textContent === 'Stopped.'");
        assertTrue(command.ended.await(20, TimeUnit.SECONDS));
        assertFalse(
                browser.evaluate("document.getElementById('ask-go').disabled").asBoolean());
    }

    /** A file that is JSON and no scenario is told as such, and what was there stays. */
    @Test
    void aScenarioThatCannotBeDrawnLeavesThePageAsItWas() throws Exception {
        String before = cell(1);
        for (String arms : List.of("[]", "[null]", "\"five\"", "[{\"subject\": 1, \"regimen\": {}}]")) {
            browser.evaluate(
                    """
                    (() => {
                      document.getElementById('banner').hidden = true;
                      const transfer = new DataTransfer();
                      const text = JSON.stringify({ format: 'myobalance-scenario/1', id: 'x', title: 'x', model: 'MODEL' }).slice(0, -1) + ', "arms": ARMS}';
                      transfer.items.add(new File([text], 'x.json'));
                      const input = document.getElementById('open-file');
                      input.files = transfer.files;
                      input.dispatchEvent(new Event('change'));
                    })()""".replace("MODEL", MODEL.toAbsolutePath().toString()).replace("ARMS", arms));
            browser.until("!document.getElementById('banner').hidden");
            assertEquals(
                    "x.json is no scenario that this page can read: it needs a list of arms, each with a subject and a regimen.",
                    browser.evaluate("document.getElementById('banner').textContent")
                            .asString(),
                    arms);
            assertEquals(
                    1,
                    browser.evaluate("document.querySelectorAll('.arm').length").asInt());
            assertEquals(before, cell(1));
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void anEmptiedFieldIsToldAndKeepsTheCurves() throws Exception {
        String before = cell(1);
        enter(INTENSITY, "[type=number]", "");
        assertEquals(
                "Type a number.",
                browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY + "\"] .fault').textContent")
                        .asString());
        assertEquals(before, cell(1));
        enter(INTENSITY, "[type=number]", "0.75");
        assertTrue(browser.evaluate("document.querySelector('[data-pointer=\"" + INTENSITY + "\"] .fault') === null")
                .asBoolean());
    }

    /** What the command says of a file that nobody has seen is told of the field. */
    @Test
    void aRefusedQuestionMarksItsField() throws Exception {
        command.refusal = Optional.of("/limits/minutes: a limit of -5 allows nothing.");
        browser.evaluate("document.getElementById('ask-go').click()");
        browser.until("document.getElementById('ask-state').textContent === 'This cannot be asked so.'");
        assertEquals(
                "Minutes a week, at most: a limit of -5 allows nothing.",
                browser.evaluate("document.querySelector('#ask-answer .fault').textContent")
                        .asString());
        assertEquals(
                "true",
                browser.evaluate("document.querySelector('#ask-form [data-key=minutes]').getAttribute('aria-invalid')")
                        .asString());
        browser.evaluate("""
                (() => {
                  for (const key of ['liftDays', 'rideDays']) {
                    const select = document.querySelector(`#ask-form [data-key=${key}]`);
                    select.value = '0';
                    select.dispatchEvent(new Event('change'));
                  }
                  document.getElementById('ask-go').click();
                })()""");
        assertEquals(
                "Nothing to choose from: allow lifting or endurance on a day or more.",
                browser.evaluate("document.getElementById('ask-state').textContent")
                        .asString());
        assertEquals(
                "",
                browser.evaluate("document.getElementById('ask-answer').textContent")
                        .asString());
    }
}
