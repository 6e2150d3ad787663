package org.myobalance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Terms of ontologies and data bases for parts of the model, from a small table. What the table does not list has no term: a wrong
 * one is worse than none. Immutable.
 */
final class Terms {
    private static final String MODEL = "*";

    private final Map<String, List<Term>> byId;

    /**
     * One term.
     *
     * @param qualifier of BioModels.net, such as {@code is} or {@code isVersionOf}
     * @param uri where identifiers.org resolves it
     */
    record Term(String qualifier, String uri) {}

    private Terms(Map<String, List<Term>> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** The table of this package: id, qualifier, address and reason of each, separated by semicolons. */
    static Terms shipped() {
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms.csv"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Terms read(String table) {
        Map<String, List<Term>> byId = new HashMap<>();
        table.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(";", 4);
            byId.computeIfAbsent(cells[0], key -> new ArrayList<>())
                    .add(new Term(cells[1], "https://identifiers.org/" + cells[2]));
        });
        return new Terms(byId);
    }

    /** Terms of an id: those of its first word, and those of its members. */
    List<Term> of(String id) {
        List<Term> terms = new ArrayList<>();
        String[] words = id.split("\\.", -1);
        terms.addAll(byId.getOrDefault(words[0], List.of()));
        for (int i = 1; i < words.length; i++) {
            terms.addAll(byId.getOrDefault("." + words[i], List.of()));
        }
        return terms;
    }

    List<Term> ofModel() {
        return byId.getOrDefault(MODEL, List.of());
    }
}
