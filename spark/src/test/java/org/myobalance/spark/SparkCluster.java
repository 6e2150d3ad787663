package org.myobalance.spark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;

/** A standalone cluster of this machine alone: a process for the master and one for each worker, on the loopback interface. */
final class SparkCluster implements AutoCloseable {
    private static final Path HOME = Path.of("target/spark-home").toAbsolutePath();
    private static final String HOST = "127.0.0.1";
    /** Processes are slow to start where two cores serve many. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    SparkCluster(Path folder, int number) throws IOException {
        this.folder = Files.createDirectories(folder);
        makeHome();
        port = freePort();
        master = start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
        try {
            await(() -> says("master", "I have been elected leader"), "the master to lead");
            for (int i = 0; i < number; i++) {
                workers.add(start(
                        "worker-" + i,
                        "org.apache.spark.deploy.worker.Worker",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--work-dir",
                        folder.resolve("work-" + i).toString(),
                        address()));
            }
            for (int i = 0; i < number; i++) {
                String name = "worker-" + i;
                await(() -> says(name, "Successfully registered with master"), name);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Executors find Spark in {@code jars} of its home. It is not among temporary files: JUnit warns of each link there. */
    private static void makeHome() throws IOException {
        Path jars = HOME.resolve("jars");
        FileUtil.fullyDelete(jars.toFile());
        Files.createDirectories(jars);
        for (Path entry : entries()) {
            Path link = jars.resolve(String.valueOf(entry.getFileName()));
            if (entry.toString().endsWith(".jar") && !Files.exists(link)) {
                Files.createSymbolicLink(link, entry);
            }
        }
    }

    private static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /** The class path of this JVM, as another one in another folder needs it. */
    static String classPath() {
        return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Dlog4j2.configurationFile=" + logging(),
                "-cp",
                HOME.resolve("jars") + "/*",
                main,
                "--host",
                HOST,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** What the processes say of themselves, which is how it is known that they are there. */
    private Path logging() throws IOException {
        return Files.writeString(folder.resolve("log4j2.properties"), """
                rootLogger.level = info
                rootLogger.appenderRef.out.ref = out
                appender.out.type = Console
                appender.out.name = out
                appender.out.layout.type = PatternLayout
                appender.out.layout.pattern = %p %c{1}: %m%n
                """);
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private boolean says(String name, String what) {
        try {
            return Files.readString(log(name)).contains(what);
        } catch (IOException e) {
            return false;
        }
    }

    private void await(BooleanSupplier isSo, String what) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > until || !master.isAlive()) {
                throw new IllegalStateException("waited in vain for " + what + ": " + Files.readString(log("master")));
            }
            // a look at the log costs little, but not nothing
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    String address() {
        return "spark://" + HOST + ":" + port;
    }

    /** Kills the executors of a worker and the worker itself, as if the machine were switched off. */
    void kill(int worker) {
        Process process = workers.get(worker);
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether a worker runs something. */
    boolean isWorking(int worker) {
        return workers.get(worker).descendants().findAny().isPresent();
    }

    @Override
    public void close() {
        for (int i = 0; i < workers.size(); i++) {
            kill(i);
        }
        master.destroyForcibly();
        // a folder is removed when nobody writes into it any more
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        all.forEach(process -> process.onExit().join());
    }
}
