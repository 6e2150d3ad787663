package org.myobalance.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.report.QuestionRecord;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the options of a question were, those that were not given included, as far as they have a default. */
final class QuestionSettings {
    private QuestionSettings() {}

    /**
     * The settings of a recorded question.
     *
     * @return value by name of the option without hyphens, in alphabetical order
     */
    static Map<String, String> of(QuestionRecord record) {
        String[] line = record.line().toArray(String[]::new);
        ParseResult parsed = parsed(record, line);
        Map<String, String> settings = new LinkedHashMap<>();
        parsed.commandSpec().options().stream()
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .filter(QuestionOptions::isPart)
                .forEach(option -> value(parsed, option).ifPresent(value -> settings.put(name(option), value)));
        return settings;
    }

    private static ParseResult parsed(QuestionRecord record, String... line) {
        try {
            ParseResult whole = Main.line(line).parseArgs(line);
            return whole.hasSubcommand() ? whole.subcommand() : whole;
        } catch (CommandLine.ParameterException e) {
            throw new FaultyRequest("The record is one of \"" + record.command() + "\" by " + record.version()
                    + ", whose options this program does not have: " + e.getMessage());
        }
    }

    private static Optional<String> value(ParseResult parsed, OptionSpec option) {
        if (parsed.hasMatchedOption(option)) {
            List<String> given = parsed.matchedOption(option.longestName()).originalStringValues();
            return Optional.of(given.isEmpty() ? "given" : String.join(", ", given));
        }
        boolean isFlag = option.arity().max() == 0;
        return isFlag ? Optional.empty() : Optional.ofNullable(option.defaultValue());
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
