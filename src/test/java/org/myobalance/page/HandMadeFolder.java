package org.myobalance.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.myobalance.io.ModelReader;

/** A folder of results written by hand, and the page of it. */
final class HandMadeFolder {
    /** A picture of one white dot. */
    static final byte[] DOT = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==");

    private final Path folder;
    private Optional<String> title = Optional.of("Two lives");
    private Optional<Evidence> evidence = Optional.of(
            new Evidence(ModelReader.read(Path.of("src/test/resources/drug/model.json")), Optional.empty(), 0));

    HandMadeFolder(Path parent) throws IOException {
        folder = Files.createDirectory(parent.resolve("lives"));
    }

    HandMadeFolder with(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    HandMadeFolder with(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return this;
    }

    HandMadeFolder titled(String text) {
        title = Optional.of(text);
        return this;
    }

    HandMadeFolder withoutModel() {
        evidence = Optional.empty();
        return this;
    }

    String html(Language language) throws IOException {
        List<String> files;
        try (var inside = Files.list(folder)) {
            files = inside.map(file -> file.getFileName().toString()).sorted().toList();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("engine", "auto");
        settings.put("rtol", "1e-4");
        Origin origin = new Origin(
                Kind.RUN,
                title,
                Optional.of("1.2"),
                Optional.of("17 Test"),
                Optional.of("./myobalance run two.json --out lives"),
                Optional.of("./myobalance run --again lives/run.json"),
                settings,
                files.contains("run.json") ? List.of("run.json") : List.of());
        return ReportPage.html(folder, files, origin, evidence, language);
    }

    Document page(Language language) throws IOException {
        return Jsoup.parse(html(language));
    }
}
