package org.myobalance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The packages of this program, what each is for and which others it may import, from {@code architecture/packages.csv}.
 *
 * <p>The table is the one source of the rules in {@link ArchitectureTest} and of the diagram and tables in the
 * documentation ({@link ArchitecturePagesTest}).
 */
final class PackageTable {
    /** In the column {@code imports}: the package may import every other. */
    private static final String ANYTHING = "*";

    private static final Path FILE = Path.of("src/test/resources/architecture/packages.csv");

    /** What the groups of packages do, in the order in which a value passes them. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("read", "read files: units, model, regimen, scenario, studies");
        GROUPS.put("solve", "compile the equations and solve them");
        GROUPS.put("run", "simulate one person, many arms, a life");
        GROUPS.put("infer", "compare with studies, fit, sample");
        GROUPS.put("ask", "answer questions: plans, doses, persons, experiments, reasons");
        GROUPS.put("show", "figures, tables, commands");
    }

    /**
     * One package.
     *
     * @param name    name below {@code org.myobalance}
     * @param group   key of the group that it belongs to
     * @param purpose what the package does, as the rest of a sentence that begins with its name
     * @param imports names of the packages of ours that it may import
     */
    record Entry(String name, String group, String purpose, Set<String> imports) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private PackageTable(List<Entry> entries) {
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
    }

    /** Reads the table; packages with {@code *} may import all others. */
    static PackageTable read() {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            reader.forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Entry> entries = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            String name = line.getField("package");
            entries.add(new Entry(
                    name,
                    line.getField("group"),
                    line.getField("purpose"),
                    imports(name, line.getField("imports"), lines)));
        }
        return new PackageTable(entries);
    }

    private static Set<String> imports(String name, String field, List<NamedCsvRecord> lines) {
        Set<String> imports = new TreeSet<>();
        if (field.equals(ANYTHING)) {
            lines.forEach(line -> imports.add(line.getField("package")));
            imports.remove(name);
        } else if (!field.isEmpty()) {
            imports.addAll(List.of(field.split(" ", -1)));
        }
        return imports;
    }

    Set<String> names() {
        return entries.keySet();
    }

    Set<String> imports(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no package " + name + " in " + FILE);
        }
        return entry.imports();
    }

    /** The table of README: the groups of packages in the order in which a value passes them. */
    String groupsAsMarkdown() {
        StringBuilder text = new StringBuilder("| step | packages |\n| --- | --- |\n");
        GROUPS.forEach((group, meaning) -> {
            List<String> names = new ArrayList<>();
            entries.values().stream()
                    .filter(entry -> entry.group().equals(group))
                    .forEach(entry -> names.add(0, "`" + entry.name() + "`"));
            text.append("| ")
                    .append(meaning)
                    .append(" | ")
                    .append(String.join(", ", names))
                    .append(" |\n");
        });
        return text.toString();
    }

    /** The table of the architecture page: purpose and imports of every package. */
    String packagesAsMarkdown() {
        StringBuilder text = new StringBuilder("| package | what it does | may import |\n| --- | --- | --- |\n");
        for (Entry entry : entries.values()) {
            String imports = entry.imports().size() == entries.size() - 1
                    ? "every other package"
                    : entry.imports().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s |%n",
                    entry.name(),
                    entry.purpose(),
                    imports.isEmpty() ? "-" : imports));
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** The diagram: an arrow points from the importing package; arrows that a longer path implies are left out. */
    String arrowsAsMermaid() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        for (Entry entry : entries.values()) {
            for (String other : entry.imports()) {
                boolean implied = entry.imports().stream()
                        .anyMatch(between ->
                                !between.equals(other) && reachable(between).contains(other));
                if (!implied) {
                    text.append("    ")
                            .append(entry.name())
                            .append(" --> ")
                            .append(other)
                            .append('\n');
                }
            }
        }
        return text.append("```\n").toString();
    }

    private Set<String> reachable(String name) {
        Set<String> found = new TreeSet<>();
        for (String other : imports(name)) {
            if (found.add(other)) {
                found.addAll(reachable(other));
            }
        }
        return found;
    }
}
