package org.myobalance.explain;

import java.util.Arrays;
import java.util.List;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.model.Status;

/** On what the number of a parameter rests before any study is fitted. */
public enum Evidence {
    /** It was measured in humans, and the paper that measured it was read. */
    HUMAN("human, read in the paper"),
    /** It comes from humans by way of something else: quoted, from memory, worked out of a paper, or fitted by hand. */
    HUMAN_INDIRECT("human, indirectly"),
    /**
     * It was measured in animals or cells, or the effect was seen there alone and its size in humans is assumed.
     */
    ANIMAL_OR_CELL("animal or cell"),
    /** Nobody measured it: an assumption with a reason. */
    ASSUMED("assumed");

    private static final String HUMANS = "human";

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /**
     * The evidence for people.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }

    /**
     * The evidence of a parameter.
     *
     * @param parameter of a model
     * @param source that it names
     * @return the strongest that its status and the species of the source allow
     */
    public static Evidence of(Parameter parameter, Source source) {
        return of(parameter.status(), source);
    }

    private static Evidence of(Status status, Source source) {
        return switch (status) {
            // what has a width is no definition
            case DEFINITION -> ASSUMED;
            case VERIFIED -> by(source, HUMAN);
            case SECOND_HAND, DESIGN_VERIFIED, REVIEW, MEMORY, CALIBRATED -> by(source, HUMAN_INDIRECT);
            // our own arithmetic is worth something where it starts from a paper
            case OWN -> source.status() == Status.OWN ? ASSUMED : by(source, HUMAN_INDIRECT);
            // a paper on humans that a number was not taken from does not support that number; one on animals or cells
            // shows that there is an effect
            case ASSUMED -> by(source, ASSUMED);
        };
    }

    /** What the source allows, whose numbers are worth so much where they are of humans. */
    private static Evidence by(Source source, Evidence ofHumans) {
        List<String> species = source.species().stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
        if (species.isEmpty()) {
            return ASSUMED;
        }
        return species.contains(HUMANS) ? ofHumans : ANIMAL_OR_CELL;
    }
}
