package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;
import org.myobalance.simulate.ProgressMonitor;

/** What comes of each value of one choice: the one-dimensional plan. */
public final class DoseResponse {
    private DoseResponse() {}

    /**
     * Runs every dose and every reference, under draws.
     *
     * @param question a plan of one choice whose first aim is an outcome
     * @param options how it is run
     * @param monitor hears how far it is, and may stop it
     * @return the answer; without doses where it was stopped
     * @throws RequestException if the question is none of doses, or a dose is no regimen
     */
    public static DoseAnswer of(PlanQuestion question, PlanOptions options, ProgressMonitor monitor) {
        require(question);
        Programmes programmes = question.programmes();
        List<Programme> all = new ArrayList<>();
        programmes.forEach(picks -> all.add(programmes
                .of(picks)
                .orElseThrow(() -> new RequestException(
                        About.OTHER,
                        question.file() + ": " + programmes.chosen(picks) + " is no regimen: "
                                + programmes.why(picks).text(),
                        ""))));
        int doses = all.size();
        question.references().forEach(regimen -> all.add(Planning.reference(regimen)));
        List<Evaluation> told = new ProgrammeRuns(question, options).told(all, monitor);
        boolean isCut = told.size() < all.size();
        return new DoseAnswer(
                question,
                isCut ? List.of() : told.subList(0, doses),
                isCut ? List.of() : told.subList(doses, told.size()),
                isCut);
    }

    private static void require(PlanQuestion question) {
        int choices = question.template().choices().size();
        if (choices != 1) {
            throw new RequestException(
                    About.OTHER,
                    question.file() + ", /choices: " + choices + " choices are given.",
                    "A dose is one choice; \"plan\" takes several.");
        }
        if (question.aims().get(0).outcome().isEmpty()) {
            throw new RequestException(
                    About.OTHER,
                    question.file() + ", /aims/0: the first aim is what the programme asks of a person.",
                    "Aim at an observable first: what the dose is to change.");
        }
        if (!question.limits().isEmpty()) {
            throw new RequestException(
                    About.OTHER,
                    question.file() + ", /limits: limits are given.",
                    "A dose-response curve has none: leave them out, or ask \"plan\".");
        }
    }
}
