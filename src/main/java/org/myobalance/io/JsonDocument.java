package org.myobalance.io;

import java.nio.file.Path;

/**
 * A JSON file as a tree in which every value knows its place and reports its faults.
 *
 * <p>A decoder asks the root for what it needs, ends each object with {@link JsonObject#refuseOthers()}, and last calls
 * {@link Faults#throwIfAny()}:
 *
 * <pre>{@code
 * JsonDocument document = JsonDocument.read(path);
 * Optional<JsonObject> root = document.root().object();
 * ...
 * document.faults().throwIfAny();
 * }</pre>
 *
 * <p>For one thread.
 */
public final class JsonDocument {
    private final Path path;
    private final JsonValue root;
    private final Faults faults;

    private JsonDocument(Path path, JsonValue root, Faults faults) {
        this.path = path;
        this.root = root;
        this.faults = faults;
    }

    /**
     * Reads a file whose faults are collected by themselves.
     *
     * @param path the file
     * @return the document
     * @throws FaultyInputException if it cannot be read or is no JSON; with one fault
     */
    public static JsonDocument read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads a file whose faults are added to those of others.
     *
     * @param path the file
     * @param faults collects the faults
     * @return the document
     * @throws FaultyInputException if it cannot be read or is no JSON; with the faults so far and one more
     */
    public static JsonDocument read(Path path, Faults faults) {
        try {
            return new JsonDocument(path, JsonTree.build(TextFile.read(path), faults), faults);
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            throw new FaultyInputException(faults.list());
        }
    }

    /**
     * Reads a text that was made of a file, such as a file with its choices filled in. Lines of faults are those of the
     * text.
     *
     * @param path stands for the file in faults, and paths in the text are seen from it
     * @param text the JSON text
     * @param faults collects the faults
     * @return the document
     * @throws FaultyInputException if it is no JSON; with the faults so far and one more
     */
    public static JsonDocument of(Path path, String text, Faults faults) {
        return new JsonDocument(path, JsonTree.build(TextFile.of(path.toString(), text), faults), faults);
    }

    /**
     * Reads a YAML file, which is seen as the JSON of the same keys and values.
     *
     * @param path the file
     * @param faults collects the faults
     * @return the document
     * @throws FaultyInputException if it cannot be read or is no YAML; with the faults so far and one more
     */
    public static JsonDocument readYaml(Path path, Faults faults) {
        try {
            return new JsonDocument(path, JsonTree.buildYaml(TextFile.read(path), faults), faults);
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            throw new FaultyInputException(faults.list());
        }
    }

    /**
     * Returns where the document was read from.
     *
     * @return the file
     */
    public Path path() {
        return path;
    }

    /**
     * Returns the outermost value.
     *
     * @return the value
     */
    public JsonValue root() {
        return root;
    }

    /**
     * Returns the outermost object of a file that this program wrote.
     *
     * @param format what its "format" must be, where it has one
     * @param what it is, such as "checkpoint of a fit"
     * @param remedy if it is none
     * @return the object
     * @throws FaultyInputException if it is no such file
     */
    public JsonObject ofFormat(String format, String what, String remedy) {
        JsonObject object = root.object().orElseThrow(() -> new FaultyInputException(faults.list()));
        object.text("format")
                .filter(said -> !said.equals(format))
                .ifPresent(said -> object.faultAtKey("format", "\"" + said + "\" is no " + what, remedy));
        faults.throwIfAny();
        return object;
    }

    /**
     * Returns the faults so far.
     *
     * @return the faults, to which readers add
     */
    public Faults faults() {
        return faults;
    }
}
