package org.myobalance.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.explore.ExploreServer;
import org.myobalance.explore.Setting;
import org.myobalance.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code explore}: a page in the browser on which every control changes the curves at once. */
@Command(
        name = "explore",
        description = {
            "Serves a what-if page on this machine alone: change persons, programmes and meals and see the curves move.",
            "Nothing leaves the machine. End it with Ctrl-C."
        },
        footer = {"", "Example:", "  ./myobalance explore --open"})
final class ExploreCommand implements Callable<Integer> {
    private static final Path USUAL = Path.of("models/scenarios/what-if.json");
    private static final int HIGHEST_PORT = 65535;
    private static final long PATIENCE_MILLISECONDS = 200;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description =
                    "Scenario that the page begins with, of up to five arms (default: models/scenarios/what-if.json).")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port to listen on (default: a free one).")
    private int port;

    @Option(names = "--open", description = "Open the page in the browser of this machine.")
    private boolean open;

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new FaultyRequest("--port " + port + ": a port is 1 to 65535, or 0 for a free one.");
        }
        Path file = scenarioFile.orElse(USUAL);
        if (scenarioFile.isEmpty() && !Files.isRegularFile(file)) {
            throw new FaultyRequest(
                    "There is no " + USUAL + " below this folder. Name a scenario file: explore SCENARIO.");
        }
        Scenario scenario = new Loader().scenario(file, console::complain);
        Setting setting = calibration.setting(scenario, file);
        ParameterOptions.announce(
                console, setting.draws().parameters(), setting.draws().words(), Map.of());
        try (Interrupt interrupt = console.interrupt();
                ExploreServer server = ExploreServer.start(setting, port, new PageCommands(calibration.words()))) {
            console.say("The page is at " + server.address() + " (Ctrl-C ends it).");
            if (open && !opened(server.address().toString())) {
                console.complain("No browser could be opened: open the address above yourself.");
            }
            while (!interrupt.wasAsked()) {
                Thread.sleep(PATIENCE_MILLISECONDS);
            }
            console.say("Ended.");
            return ExitCode.INTERRUPTED;
        } catch (BindException e) {
            throw new FaultyRequest("--port " + port + ": another program listens there, or this port may not be used."
                    + " Choose another, or leave --port out.");
        } catch (IOException e) {
            throw new FaultyRequest("The page cannot be served on this machine: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    /** Opens an address by the opener of the system; the first that starts. */
    private static boolean opened(String address) {
        List<List<String>> openers = List.of(
                List.of("xdg-open", address),
                List.of("open", address),
                List.of("rundll32", "url.dll,FileProtocolHandler", address));
        for (List<String> opener : openers) {
            try {
                new ProcessBuilder(opener)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException e) {
                // not on this system: the next one
            }
        }
        return false;
    }
}
