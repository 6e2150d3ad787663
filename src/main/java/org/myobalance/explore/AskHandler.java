package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.myobalance.io.FaultyInputException;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Answers {@code POST /api/ask}: the body is a {@link PostedCommand}; the answer is one JSON object a line. {@code waits} says
 * that the command waits for its turn, {@code progress} how far it has come, {@code said} what it prints; {@code answer} has
 * the exit code and the names of the files, which {@code GET /answers/NAME/FILE} gives; {@code done} is the last. One command
 * runs at a time. A page that goes stops its command, as Ctrl-C would.
 */
final class AskHandler {
    private static final int URGENCY = 0;
    private static final long PAUSE_NANOS = 150_000_000L;

    private final CommandRunner runner;
    private final Questions questions;
    private final WorkQueue work;
    private final AnswerFolders folders;

    AskHandler(CommandRunner runner, Questions questions, WorkQueue work, AnswerFolders folders) {
        this.runner = runner;
        this.questions = questions;
        this.work = work;
        this.folders = folders;
    }

    void answer(HttpExchange exchange) throws IOException {
        Optional<Post> post = Post.take(exchange);
        if (post.isEmpty()) {
            return;
        }
        PostedCommand command;
        try {
            command = PostedCommand.read(post.get().text());
        } catch (FaultyInputException e) {
            Response.send(exchange, 422, Response.JSON, FaultAnswer.of(e));
            return;
        }
        Optional<Question> opened = questions.open(post.get().tab());
        if (opened.isEmpty()) {
            Response.busy(exchange);
            return;
        }
        Question question = opened.get();
        try {
            question.say("waits", Map.of());
            work.add(question, URGENCY, () -> run(question, command));
            EventStream.pass(question, exchange);
        } finally {
            questions.close(post.get().tab(), question);
        }
    }

    private void run(Question question, PostedCommand command) {
        AnswerFolder folder;
        try {
            folder = folders.make(command);
        } catch (IOException e) {
            question.say(
                    "trouble",
                    Map.of(
                            "what",
                            "The folder for the answer cannot be made among temporary files: " + e.getMessage()));
            return;
        }
        int code = runner.run(words(command, folder), line -> say(question, folder, line), watch(question));
        if (question.isCancelled()) {
            folders.drop(folder);
            return;
        }
        if (!folder.files().isEmpty() && !command.command().equals("run")) {
            report(question, command, folder);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", folder.name());
        answer.put("code", code);
        answer.put("files", folder.files());
        question.say("answer", answer);
    }

    /** Makes the page to hand on; what hinders that does not take away the answer. */
    private void report(Question question, PostedCommand command, AnswerFolder folder) {
        List<String> words = new ArrayList<>(List.of("report", folder.out().toString(), "--quiet"));
        command.option("--language").ifPresent(language -> words.add("--language=" + language));
        runner.run(words, line -> say(question, folder, line), watch(question));
    }

    private static void say(Question question, AnswerFolder folder, String line) {
        question.say("said", Map.of("text", folder.plain(line)));
    }

    private static List<String> words(PostedCommand command, AnswerFolder folder) {
        List<String> words = new ArrayList<>(List.of(command.command()));
        boolean isRun = command.command().equals("run");
        command.options().stream()
                .filter(option -> isRun || !option.startsWith("--language="))
                .forEach(words::add);
        if (isRun) {
            words.add("--report");
        }
        words.add("--out=" + folder.out());
        words.add(folder.asked().resolve(command.question()).toString());
        return words;
    }

    /** Passes on how far a command has come, a few times a second. */
    private static ProgressMonitor watch(Question question) {
        AtomicLong told = new AtomicLong(System.nanoTime() - PAUSE_NANOS);
        return ProgressMonitor.of(
                (what, share) -> {
                    long now = System.nanoTime();
                    long last = told.get();
                    if (now - last >= PAUSE_NANOS && told.compareAndSet(last, now)) {
                        question.say("progress", Map.of("what", what, "share", Double.isFinite(share) ? share : 0));
                    }
                },
                question::isCancelled);
    }
}
