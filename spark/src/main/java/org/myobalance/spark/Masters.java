package org.myobalance.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.io.FaultyInputException;

/** Asks whether a standalone master listens, because Spark itself tries for a minute and then says only that it gave up. */
final class Masters {
    private static final String STANDALONE = "spark://";
    private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
    /** A machine that is on answers within much less. */
    private static final int PATIENCE_MILLIS = 5_000;

    private Masters() {}

    /**
     * Tries the masters of an address; of several one is enough, as where others stand by.
     *
     * @throws FaultyInputException if none listens
     */
    static void requireReachable(String master) {
        if (!master.startsWith(STANDALONE)) {
            return;
        }
        List<String> why = new ArrayList<>();
        for (String each : master.substring(STANDALONE.length()).split(",", -1)) {
            Matcher address = ADDRESS.matcher(each);
            if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
                throw new FaultyInputException(
                        master, "\"" + each + "\" is no host and port", "Write spark://host:7077.");
            }
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), PATIENCE_MILLIS);
                return;
            } catch (IOException e) {
                why.add(each + ": " + e.getMessage());
            }
        }
        throw new FaultyInputException(
                master,
                "no master of Spark answers (" + String.join("; ", why) + ")",
                "Start one, or take the address that the page of the master shows.");
    }
}
