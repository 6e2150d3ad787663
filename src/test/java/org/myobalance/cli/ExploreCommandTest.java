package org.myobalance.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ExploreCommandTest {
    @Test
    void aPortInUseIsToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();
            Shell.assertRefused(
                    Shell.exactly("explore", "--port", port, "--draws", "0", "--quiet"),
                    "--port " + port + ": another program listens there, or this port may not be used."
                            + " Choose another, or leave --port out.");
        }
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        Shell.assertRefused(
                Shell.exactly("explore", "--port", "70000"),
                "--port 70000: a port is 1 to 65535, or 0 for a free one.");
    }
}
