package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of each command is a format of its own: a percent sign that is not escaped is printed with a warning. */
class HelpTest {
    static Stream<CommandSpec> commands() {
        return Main.line().getSubcommands().values().stream().map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void isAFormatThatHolds(CommandSpec command) {
        format(command.usageMessage().description());
        format(command.usageMessage().footer());
        for (OptionSpec option : command.options()) {
            format(option.description());
        }
    }

    @Test
    void aSeedThatChangesNothingIsNotOffered() {
        List<String> profile = commands()
                .filter(command -> command.name().equals("profile"))
                .flatMap(command -> command.options().stream())
                .flatMap(option -> Arrays.stream(option.names()))
                .toList();
        assertFalse(profile.contains("--seed"), profile::toString);
    }

    @Test
    void theHelpTellsEveryExitCode() {
        assertEquals(
                "Exit codes: 0 done, 2 faulty input, 3 some arm failed or a deadline passed, 130 interrupted (Ctrl-C), 143 terminated (SIGTERM).",
                Main.line().getCommandSpec().usageMessage().footer()[1]);
    }

    /** As picocli does it. */
    private static void format(String... lines) {
        for (String line : lines) {
            String shown = String.format(Locale.ROOT, line);
            assertFalse(shown.contains("%%"), shown);
        }
    }
}
