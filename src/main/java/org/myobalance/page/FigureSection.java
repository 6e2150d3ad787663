package org.myobalance.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.myobalance.io.FaultyInputException;

/** The figures of a folder: each as a drawing where there is one, else as a picture. */
final class FigureSection {
    private static final String SVG = ".svg";
    private static final String PNG = ".png";
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Path folder;
    private final List<String> files;
    private final Language language;

    FigureSection(Path folder, List<String> files, Language language) {
        this.folder = folder;
        this.files = files;
        this.language = language;
    }

    void writeTo(Element section) {
        List<String> names = files.stream()
                .filter(file -> file.endsWith(SVG) || (file.endsWith(PNG) && !files.contains(without(file) + SVG)))
                .sorted(Comparator.<String>comparingInt(file -> Caption.order(without(file)))
                        .thenComparing(file -> file))
                .toList();
        if (names.isEmpty()) {
            Tags.paragraph(section, Message.NO_FIGURES.in(language));
        }
        int number = 0;
        for (String file : names) {
            number++;
            String caption = Message.FIGURE_NUMBER.in(language, number, Caption.text(without(file), language));
            Element figure = Tags.block(section, "figure");
            Element frame = Tags.block(figure, "div").addClass("frame");
            if (file.endsWith(SVG)) {
                frame.appendChild(drawing(file, "f" + number + "-").attr("aria-label", caption));
            } else {
                frame.appendElement("img").attr("src", picture(file)).attr("alt", caption);
            }
            Tags.block(figure, "figcaption").text(caption);
        }
    }

    private static String without(String file) {
        return file.substring(0, file.length() - SVG.length());
    }

    private Element drawing(String file, String prefix) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return SafeSvg.of(text, prefix)
                .orElseThrow(() -> new FaultyInputException(
                        folder.resolve(file).toString(), "it is no SVG drawing", "Run the command anew."));
    }

    private String picture(String file) {
        byte[] bytes = bytes(file);
        for (int i = 0; i < PNG_BEGINS.length; i++) {
            if (i >= bytes.length || bytes[i] != PNG_BEGINS[i]) {
                throw new FaultyInputException(
                        folder.resolve(file).toString(), "it is no PNG picture", "Run the command anew.");
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new FaultyInputException(
                    folder.resolve(file).toString(), "it cannot be read: " + e.getMessage(), "Check your rights.");
        }
    }
}
