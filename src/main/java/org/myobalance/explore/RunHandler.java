package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonText;
import org.myobalance.io.ProgramVersion;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;

/**
 * Answers {@code POST /api/run}: the body is a scenario file that holds its subjects and regimens; the answer is one JSON
 * object a line. {@code begin} names the program and warns; for each arm come {@code coarse}, {@code best}, {@code no-exo}
 * and {@code band} (several, of more and more draws), or {@code trouble}; {@code acute} is the bout close up; {@code done} is
 * the last. {@code superseded} ends an answer whose tab has asked again. Blank lines show that the server is there.
 *
 * <p>A faulty scenario is answered by status 422 and all its faults with their JSON pointers.
 */
final class RunHandler {
    /** A scenario of five arms takes some ten kilobytes. */
    static final int LONGEST = 1 << 20;

    private static final String TAB = "X-Myobalance-Tab";
    private static final Pattern TAB_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern JSON_TYPE = Pattern.compile("application/json(;.*)?");

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
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!JSON_TYPE.matcher(type).matches()) {
            Response.send(exchange, 415, Response.TEXT, "Send application/json.\n");
            return;
        }
        String tab =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(TAB)).orElse("");
        if (!TAB_NAME.matcher(tab).matches()) {
            Response.send(exchange, 400, Response.TEXT, "Name the tab in the header " + TAB + ".\n");
            return;
        }
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            exchange.getResponseHeaders().set("Connection", "close");
            Response.send(exchange, 413, Response.TEXT, "A question is at most 1 MB long.\n");
            return;
        }
        Faults faults = new Faults();
        try {
            Scenario scenario = PostedScenario.read(text(body.get()), setting, faults);
            Optional<Question> opened = questions.open(tab);
            if (opened.isEmpty()) {
                Response.send(
                        exchange,
                        503,
                        Response.TEXT,
                        "As many questions are open as this server takes: close some tabs and try again.\n");
                return;
            }
            try {
                Answering answering = new Answering(setting, answers, work, opened.get(), scenario);
                Map<String, Object> begin = new LinkedHashMap<>();
                begin.put("version", ProgramVersion.program());
                begin.put("warnings", FaultAnswer.listed(faults.warnings()));
                opened.get().say("begin", begin);
                answering.begin();
                pass(opened.get(), exchange);
            } finally {
                questions.close(tab, opened.get());
            }
        } catch (FaultyInputException e) {
            Response.send(exchange, 422, Response.JSON, FaultAnswer.of(e));
        } catch (RequestException e) {
            Response.send(exchange, 422, Response.JSON, FaultAnswer.of(e));
        }
    }

    /** Passes events on as they come, until the last, or until the page has gone or moved on. */
    private static void pass(Question question, HttpExchange exchange) throws IOException {
        try (OutputStream out = Response.stream(exchange)) {
            boolean last = false;
            while (!last) {
                Optional<Map<String, ?>> event = question.next(1);
                // asked after the wait: work that was dropped ends a question too
                if (question.isCancelled()) {
                    out.write(bytes(JsonText.line(Map.of("event", "superseded"))));
                    return;
                }
                out.write(bytes(event.map(JsonText::line).orElse("\n")));
                out.flush();
                last = event.filter(Question::isLast).isPresent();
            }
        } catch (InterruptedException e) {
            // the server ends
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The body; empty if it is too long, of which no more is read than is needed to know. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        String length = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
                .orElse("0");
        if (length.length() > 9 || Long.parseLong(length) > LONGEST) {
            return Optional.empty();
        }
        InputStream in = exchange.getRequestBody();
        byte[] read = in.readNBytes(LONGEST + 1);
        return read.length > LONGEST ? Optional.empty() : Optional.of(read);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FaultyInputException("the question", "it is not UTF-8", "Send UTF-8.");
        }
    }
}
