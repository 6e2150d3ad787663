package org.myobalance.explore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The what-if page on the loopback address: its files ({@code GET}), what it begins with ({@code GET /api/start}), and answers
 * to its questions: curves ({@code POST /api/run}, see {@link RunHandler}), and what commands answer ({@code POST /api/ask}, see
 * {@link AskHandler}, and {@code GET /answers/NAME/FILE}). Requests of other hosts and other sites are refused. Commands write
 * among temporary files, which are taken away at the end. One instance serves one model until it is closed.
 */
public final class ExploreServer implements AutoCloseable {
    /** Every open question holds a thread; the rest is for files and refusals. */
    private static final int THREADS = 2 * Questions.MOST + 60;

    /** More would leave no core to the page. */
    private static final int CURVES_AT_A_TIME = 2;

    private static final String ANSWERS = "/answers/";

    private static final int WAITING_CONNECTIONS = 256;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final WorkQueue curves = new WorkQueue(CURVES_AT_A_TIME);
    private final WorkQueue commands = new WorkQueue(1);
    private final Questions questions = new Questions();
    private final Questions asked = new Questions();
    private final AnswerFolders folders;
    private final PageFiles files = new PageFiles();
    private final byte[] start;
    private final RequestRules rules;
    private final RunHandler runs;
    private final AskHandler asks;

    private ExploreServer(Setting setting, int port, CommandRunner runner) throws IOException {
        // a client that sends its request drop by drop is hung up on; set here because the JDK reads it once
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        start = StartAnswer.of(setting).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), WAITING_CONNECTIONS);
        rules = new RequestRules(server.getAddress().getPort());
        runs = new RunHandler(setting, questions, curves);
        folders = new AnswerFolders(StartAnswer.models(setting));
        asks = new AskHandler(runner, asked, commands, folders);
        threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "myobalance page");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param setting what its answers are made with
     * @param port to listen on; 0 for a free one
     * @param runner runs the commands that the page asks for
     * @return the server, which is running
     * @throws IOException if the port is in use or may not be used
     */
    public static ExploreServer start(Setting setting, int port, CommandRunner runner) throws IOException {
        return new ExploreServer(setting, port, runner);
    }

    /**
     * Where the page is.
     *
     * @return the address, with the port
     */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException e) {
            // the client has gone; there is nobody to tell
            Logger.getLogger(ExploreServer.class.getName()).log(Level.FINE, "the client has gone", e);
        } catch (RuntimeException e) {
            Logger.getLogger(ExploreServer.class.getName()).log(Level.WARNING, "a request failed", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<String> refusal = rules.refusal(exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            Response.send(exchange, 403, Response.TEXT, refusal.get() + "\n");
            return;
        }
        // the path as it was sent: nothing is decoded, so nothing can be hidden in it
        String path = exchange.getRequestURI().getRawPath();
        if ("/api/run".equals(path) || "/api/ask".equals(path)) {
            if (allows(exchange, List.of("POST"))) {
                post(exchange, path);
            }
        } else if (allows(exchange, List.of("GET", "HEAD"))) {
            get(exchange, path == null ? "" : path);
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        if ("/api/run".equals(path)) {
            runs.answer(exchange);
        } else {
            asks.answer(exchange);
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        Optional<PageFiles.PageFile> file = files.at(path);
        if ("/api/start".equals(path)) {
            Response.send(exchange, 200, Response.JSON, start);
        } else if (path.startsWith(ANSWERS)) {
            AnswerFiles.send(exchange, folders, path.substring(ANSWERS.length()));
        } else if (file.isPresent()) {
            Response.send(exchange, 200, file.get().type(), file.get().content().copy());
        } else {
            Response.send(exchange, 404, Response.TEXT, "There is no such page.\n");
        }
    }

    private static boolean allows(HttpExchange exchange, List<String> methods) throws IOException {
        if (methods.contains(exchange.getRequestMethod())) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
        Response.send(exchange, 405, Response.TEXT, "This address takes " + String.join(" and ", methods) + ".\n");
        return false;
    }

    /** How many questions are being answered. */
    int openQuestions() {
        return questions.count();
    }

    /** Cancels what is computed and frees the port. */
    @Override
    public void close() {
        questions.closeAll();
        asked.closeAll();
        server.stop(0);
        curves.close();
        commands.close();
        threads.shutdownNow();
        folders.close();
    }
}
