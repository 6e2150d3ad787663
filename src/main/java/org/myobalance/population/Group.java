package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The men or the women of a population, and how they differ from each other.
 *
 * @param female whether these are women
 * @param body height and body mass
 * @param baselines quantities that persons have more or less of from youth on
 * @param spreads differences in parameters of the model
 * @param habits differences in what they make of a regimen
 * @param episodes what comes by chance
 * @param correlations of everything in which they differ: {@link #drawn} first, then the baselines
 */
public record Group(
        boolean female,
        Body body,
        List<Baseline> baselines,
        List<ParameterSpread> spreads,
        Habits habits,
        List<EpisodeRate> episodes,
        CorrelationMatrix correlations) {
    static final String HEIGHT = "height";
    static final String MASS = "mass";
    static final String PROTEIN = "protein";
    static final String MISSED = "missed";

    /** Copies the lists. {@inheritDoc} */
    public Group {
        baselines = List.copyOf(baselines);
        spreads = List.copyOf(spreads);
        episodes = List.copyOf(episodes);
    }

    /** Ids of what is drawn for each person, in the order of the rows of the correlations; the baselines follow. */
    static List<String> drawn(List<ParameterSpread> spreads, List<EpisodeRate> episodes) {
        List<String> ids = new ArrayList<>(List.of(HEIGHT, MASS, PROTEIN, MISSED));
        spreads.forEach(spread -> ids.add(spread.id()));
        episodes.forEach(episode -> ids.add(episode.id()));
        return ids;
    }

    /**
     * Finds a quantity.
     *
     * @param id of a baseline
     * @return its position in {@link #baselines}; empty if there is none
     */
    public Optional<Integer> position(String id) {
        for (int i = 0; i < baselines.size(); i++) {
            if (baselines.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
