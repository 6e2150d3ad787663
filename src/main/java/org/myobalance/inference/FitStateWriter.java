package org.myobalance.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.fit.FitState;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Stage;
import org.myobalance.fit.TrustRegionState;
import org.myobalance.io.EnumNames;

/** A fit under way as JSON: every number as the shortest text that reads back as the same number. */
final class FitStateWriter {
    private FitStateWriter() {}

    static Map<String, Object> members(FitState state) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("start", state.start());
        members.put("plainEvaluations", state.plain());
        members.put("evaluationsWithSlopes", state.withJacobian());
        List<Map<String, Object>> ended = new ArrayList<>();
        state.ended().forEach(each -> {
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("why", EnumNames.of(each.why()));
            end.put("log", number(each.log()));
            ended.add(end);
        });
        members.put("ended", ended);
        state.best().ifPresent(best -> {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("start", best.start());
            found.put("log", number(best.log()));
            found.put("place", place(best.point()));
            members.put("best", found);
        });
        members.put("stage", stage(state.stage()));
        return members;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (stage instanceof Stage.Beginning beginning) {
            members.put("is", "beginning");
            members.put("x", numbers(beginning.x()));
            members.put("wasSearched", beginning.wasSearched());
        } else if (stage instanceof Stage.Climbing climbing) {
            members.put("is", "climbing");
            members.put("wasSearched", climbing.wasSearched());
            members.put("climb", climb(climbing.climb()));
        } else if (stage instanceof Stage.Searching searching) {
            members.put("is", "searching");
            members.put("from", numbers(searching.from()));
            members.put("target", number(searching.target()));
            members.put(
                    "losses",
                    searching.losses().stream().map(FitStateWriter::number).toList());
            searching.best().ifPresent(best -> members.put("best", place(best)));
        } else {
            members.put("is", stage instanceof Stage.Confirming ? "confirming" : "done");
        }
        return members;
    }

    private static Map<String, Object> climb(TrustRegionState climb) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("radius", number(climb.radius()));
        members.put("accepted", climb.accepted());
        members.put("evaluations", climb.evaluations());
        members.put("first", number(climb.first()));
        members.put("promised", number(climb.predictedGain()));
        members.put("isExact", climb.isExact());
        members.put("wantsSlopes", climb.wantsJacobian());
        members.put("x", numbers(climb.x()));
        members.put("predicted", numbers(climb.predicted()));
        members.put("slopes", rows(climb.jacobian()));
        return members;
    }

    private static Map<String, Object> place(ParameterPoint place) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("x", numbers(place.x()));
        members.put("predicted", numbers(place.predicted()));
        place.jacobian().ifPresent(jacobian -> members.put("slopes", rows(jacobian)));
        return members;
    }

    private static List<Object> rows(double[][] rows) {
        List<Object> all = new ArrayList<>();
        for (double[] row : rows) {
            all.add(numbers(row));
        }
        return all;
    }

    private static List<Object> numbers(double[] numbers) {
        List<Object> all = new ArrayList<>();
        for (double number : numbers) {
            all.add(number(number));
        }
        return all;
    }

    /** JSON has no word for infinity: it stands in quotes. */
    static Object number(double number) {
        return Double.isFinite(number) ? (Object) number : Double.toString(number);
    }
}
