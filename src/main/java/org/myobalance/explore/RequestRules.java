package org.myobalance.explore;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests are the page's own. A page of another site can make a browser send requests here; it cannot forge these
 * headers.
 */
final class RequestRules {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> hosts;
    private final Set<String> origins;

    /** @param port that the server listens on */
    RequestRules(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
    }

    /**
     * Tells why a request is refused.
     *
     * @param headers of the request
     * @return a sentence; empty if it is the page's own
     */
    Optional<String> refusal(Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return Optional.of("This server answers to its own address alone, not to that host.");
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        if (!origins.containsAll(origin)) {
            return Optional.of("This server answers to its own page alone, not to that origin.");
        }
        if (!OWN_SITE.containsAll(headers.getOrDefault("Sec-Fetch-Site", List.of()))) {
            return Optional.of("This server answers to its own page alone, not to another site.");
        }
        return Optional.empty();
    }
}
