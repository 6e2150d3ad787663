package org.myobalance.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myobalance.report.CommandText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the parser knows of each command, as its help says it. */
final class CommandTexts {
    private static final String EXAMPLE = "  ./myobalance ";

    private final Set<String> common;

    private CommandTexts(Set<String> common) {
        this.common = common;
    }

    /** Every command but {@code help}, each without the options that all of them have. */
    static List<CommandText> of(CommandLine line) {
        CommandTexts texts = new CommandTexts(commonNames(line.getCommandSpec()));
        return line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.name().equals("help"))
                .map(texts::text)
                .toList();
    }

    /** The options that every command has. */
    static List<CommandText.Argument> common(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(CommandTexts::option)
                .toList();
    }

    private static Set<String> commonNames(CommandSpec main) {
        return main.options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private CommandText text(CommandSpec command) {
        List<CommandText.Argument> arguments = command.positionalParameters().stream()
                .map(each -> new CommandText.Argument(List.of(), label(each), help(each.description())))
                .toList();
        List<CommandText.Argument> options = command.options().stream()
                .filter(option -> !common.contains(option.longestName()))
                .map(CommandTexts::option)
                .toList();
        List<String> examples = Arrays.stream(command.usageMessage().footer())
                .filter(each -> each.startsWith(EXAMPLE))
                .map(each -> help(each).strip())
                .toList();
        return new CommandText(
                command.name(), help(command.usageMessage().description()), arguments, options, examples);
    }

    private static CommandText.Argument option(OptionSpec option) {
        boolean takesNone = option.arity().max() == 0;
        String required = option.required() ? "Required. " : "";
        return new CommandText.Argument(
                List.of(option.names()), takesNone ? "" : option.paramLabel(), required + help(option.description()));
    }

    /** The word for an argument as the help has it: with dots where there may be several, in brackets where there may be none. */
    private static String label(PositionalParamSpec argument) {
        String word = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
        return argument.arity().min() == 0 ? "[" + word + "]" : word;
    }

    /** Lines of a help as picocli prints them: each is a format. */
    private static String help(String... lines) {
        return Arrays.stream(lines)
                .map(each -> String.format(Locale.ROOT, each))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
