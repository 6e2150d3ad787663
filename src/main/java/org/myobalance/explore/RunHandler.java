package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ProgramVersion;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;

/**
 * Answers {@code POST /api/run}: the body is a scenario file that holds its subjects and regimens; the answer is one JSON
 * object a line. {@code begin} names the program and warns; for each arm come {@code coarse}, {@code best}, {@code no-exo},
 * {@code band} and {@code difference} to the first arm (several, of more and more draws), or {@code trouble}; {@code acute} is
 * the bout of an arm close up, {@code no-bout} that it has none; {@code done} is the last. {@code superseded} ends an answer whose tab has asked again.
 *
 * <p>A faulty scenario is answered by status 422 and all its faults with their JSON pointers.
 */
final class RunHandler {
    private final Setting setting;
    private final Questions questions;
    private final WorkQueue work;
    private final ArmAnswers answers;

    RunHandler(Setting setting, Questions questions, WorkQueue work) {
        this.setting = setting;
        this.questions = questions;
        this.work = work;
        this.answers = new ArmAnswers(setting);
    }

    void answer(HttpExchange exchange) throws IOException {
        Optional<Post> post = Post.take(exchange);
        if (post.isEmpty()) {
            return;
        }
        Faults faults = new Faults();
        try {
            Scenario scenario = PostedScenario.read(post.get().text(), setting, faults);
            Optional<Question> opened = questions.open(post.get().tab());
            if (opened.isEmpty()) {
                Response.busy(exchange);
                return;
            }
            try {
                Answering answering = new Answering(setting, answers, work, opened.get(), scenario);
                Map<String, Object> begin = new LinkedHashMap<>();
                begin.put("version", ProgramVersion.program());
                begin.put("warnings", FaultAnswer.listed(faults.warnings()));
                opened.get().say("begin", begin);
                answering.begin();
                EventStream.pass(opened.get(), exchange);
            } finally {
                questions.close(post.get().tab(), opened.get());
            }
        } catch (FaultyInputException e) {
            Response.send(exchange, 422, Response.JSON, FaultAnswer.of(e));
        } catch (RequestException e) {
            Response.send(exchange, 422, Response.JSON, FaultAnswer.of(e));
        }
    }
}
