package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Model;
import org.myobalance.plot.Axis;
import org.myobalance.plot.Format;
import org.myobalance.plot.ProfileFigure;
import org.myobalance.sample.Profile;
import org.myobalance.units.Unit;

/** Makes the figures of {@code profile}: a small panel for each parameter, on as many pages as they need. */
final class ProfileFigures {
    /** Names of the figures, as a pattern. */
    static final String OF_PROFILE = "profiles(-\\d+)?\\.png";

    /** Panels of one page. */
    private static final int PAGE = 24;

    /** Letters of a unit that fit a small panel. */
    private static final int LONGEST = 22;

    private ProfileFigures() {}

    /**
     * Writes them.
     *
     * @param basis what the profiles are of, a sentence
     * @return names of the files
     */
    static List<String> write(Path folder, Model model, List<Profile> profiles, String basis) {
        List<String> written = new ArrayList<>();
        int pages = (profiles.size() + PAGE - 1) / PAGE;
        for (int page = 0; page < pages; page++) {
            List<ProfileFigure.Curve> curves =
                    profiles.subList(page * PAGE, Math.min(profiles.size(), (page + 1) * PAGE)).stream()
                            .map(profile -> curve(model, profile))
                            .toList();
            String name = pages == 1 ? "profiles" : "profiles-" + (page + 1);
            written.add(Figures.write(
                    folder,
                    name,
                    ProfileFigure.of(
                            curves,
                            Profile.THRESHOLD,
                            "90 %",
                            List.of(
                                    String.format(
                                            Locale.ROOT,
                                            "Dashed: drop of %.2f, where a 90 %% interval ends. The parameter's own prior is"
                                                    + " left out, those of the others are not.",
                                            Profile.THRESHOLD),
                                    basis)),
                    Format.PNG));
        }
        return List.copyOf(written);
    }

    /** One profile, in the unit of the model file. */
    static ProfileFigure.Curve curve(Model model, Profile profile) {
        String id = profile.parameter().id();
        Unit unit =
                model.parameters().get(model.parameterIndex(id).orElseThrow()).unit();
        return new ProfileFigure.Curve(
                id,
                EnumNames.of(profile.verdict()),
                Axis.of("Value", unit.text().length() > LONGEST ? "unit of the model file" : unit.text()),
                profile.knots().stream()
                        .mapToDouble(knot -> unit.fromBase(knot.value()))
                        .toArray(),
                profile.knots().stream().mapToDouble(Profile.Knot::drop).toArray());
    }
}
