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
     * Reads a file whose faults are collected by itself.
     *
     * @throws FaultyInputException if it cannot be read or is no JSON; with one fault
     */
    public static JsonDocument read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads a file whose faults join those of others.
     *
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

    /** Where it was read from. */
    public Path path() {
        return path;
    }

    /** The outermost value. */
    public JsonValue root() {
        return root;
    }

    /** What is wrong so far. */
    public Faults faults() {
        return faults;
    }
}
