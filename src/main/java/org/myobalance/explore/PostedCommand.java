package org.myobalance.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonPlain;
import org.myobalance.io.JsonText;
import org.myobalance.io.JsonValue;

/**
 * A command that the page asks for, with the files that it reads: {@code {"command", "options", "files"}}. The first file holds
 * the question. Files may name each other, and files beside the model by {@code ../folder/name.json}, and no others.
 *
 * @param command that answers
 * @param options of the command, each in one word
 * @param files text of each file by its name
 */
record PostedCommand(String command, List<String> options, Map<String, String> files) {
    /** Commands of the page, each with the options that the page may give; the language is that of the report. */
    private static final Map<String, Set<String>> COMMANDS = Map.of(
            "run", Set.of("--draws", "--language"),
            "plan", Set.of("--language", "--draws", "--evaluations"),
            "dose", Set.of("--language", "--draws"),
            "person", Set.of("--language", "--lives"),
            "design", Set.of("--language", "--draws"),
            "explain", Set.of("--language", "--draws", "--arm", "--against", "--observable", "--age"));

    private static final String BODY = "the question";
    private static final int MOST_FILES = 20;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}\\.json");
    private static final Pattern BESIDE =
            Pattern.compile("\\.\\./([A-Za-z0-9_-]+/){1,3}[A-Za-z0-9_-][A-Za-z0-9._-]*\\.json");

    /** Kinds of files that name others by {@link #NAMING} alone; a model, say, could name any. */
    private static final Set<String> FORMATS = Set.of(
            "myobalance-plan/1",
            "myobalance-person/1",
            "myobalance-design/1",
            "myobalance-scenario/1",
            "myobalance-subject/1",
            "myobalance-regimen/1");

    /** Members whose texts name files. */
    private static final Set<String> NAMING =
            Set.of("model", "population", "subject", "history", "study", "regimen", "regimens", "references");

    /** Copies list and map. */
    PostedCommand {
        options = List.copyOf(options);
        files = new LinkedHashMap<>(files);
    }

    /** Name of the file that holds the question. */
    String question() {
        return files.keySet().iterator().next();
    }

    /** The option of a name, if it was given. */
    Optional<String> option(String name) {
        return options.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /**
     * Reads it.
     *
     * @param text JSON
     * @return the command
     * @throws FaultyInputException with every fault
     */
    static PostedCommand read(String text) {
        Faults faults = new Faults();
        JsonDocument document = JsonDocument.of(Path.of(BODY), text, faults);
        faults.throwIfAny();
        Optional<JsonObject> root = document.root().object();
        faults.throwIfAny();
        JsonObject object = root.orElseThrow(() -> new FaultyInputException(BODY, "no JSON object", "Send one."));
        String command = object.text("command").orElse("");
        Set<String> known = COMMANDS.getOrDefault(command, Set.of());
        if (known.isEmpty() && faults.size() == 0) {
            object.faultAtKey(
                    "command",
                    "the page does not ask \"" + command + "\"",
                    "Known: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())) + ".");
        }
        List<String> options = new ArrayList<>();
        object.findObject("options")
                .ifPresent(all -> all.entries().forEach((name, value) -> {
                    if (known.contains(name)) {
                        options.add(name + "=" + JsonPlain.of(value));
                    } else {
                        value.fault("the page does not give \"" + name + "\" to " + command, "Leave it out.");
                    }
                }));
        Map<String, String> files = new LinkedHashMap<>();
        object.object("files").ifPresent(all -> {
            all.entries().forEach((name, value) -> add(files, name, value));
            all.entries().values().forEach(value -> refuseOthers(value, files.keySet()));
            int sent = all.entries().size();
            if (sent == 0 || sent > MOST_FILES) {
                object.faultAtKey("files", sent + " files", "Send 1 to " + MOST_FILES + ".");
            }
        });
        object.refuseOthers();
        faults.throwIfAny();
        return new PostedCommand(command, options, files);
    }

    private static void add(Map<String, String> files, String name, JsonValue value) {
        if (!NAME.matcher(name).matches()) {
            value.fault("\"" + name + "\" is no name of a file here", "Use small letters, digits, - and .json.");
        } else if (value.kind() != JsonValue.Kind.OBJECT) {
            value.fault("\"" + name + "\" holds no JSON object", "Send the object that such a file holds.");
        } else if (!value.object()
                .orElseThrow()
                .findText("format")
                .filter(FORMATS::contains)
                .isPresent()) {
            value.fault(
                    "\"" + name + "\" is no plan, person, design, scenario, subject or regimen",
                    "Name the format of the file. The page asks about the model that it was started with.");
        } else {
            Map<String, Object> members = new LinkedHashMap<>();
            value.object().orElseThrow().entries().forEach((key, member) -> members.put(key, JsonPlain.of(member)));
            files.put(name, JsonText.of(members));
        }
    }

    /** Looks through a file for names of files that the page may not ask for. */
    private static void refuseOthers(JsonValue value, Set<String> posted) {
        if (value.kind() == JsonValue.Kind.OBJECT) {
            value.object().orElseThrow().entries().forEach((key, member) -> {
                if (NAMING.contains(key)) {
                    refuse(member, posted);
                }
                refuseOthers(member, posted);
            });
        } else if (value.kind() == JsonValue.Kind.LIST) {
            value.list().forEach(item -> refuseOthers(item, posted));
        }
    }

    private static void refuse(JsonValue value, Set<String> posted) {
        if (value.kind() == JsonValue.Kind.LIST) {
            value.list().forEach(item -> refuse(item, posted));
        } else if (value.kind() == JsonValue.Kind.TEXT) {
            String name = value.text().orElse("");
            if (!posted.contains(name) && !BESIDE.matcher(name).matches()) {
                value.fault(
                        "the page does not read \"" + name + "\"",
                        "Send that file as well, or name one beside the model, such as ../regimens/sedentary.json.");
            }
        }
    }
}
