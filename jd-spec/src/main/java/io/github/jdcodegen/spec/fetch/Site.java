package io.github.jdcodegen.spec.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the site: one request at a time, with a pause before each, and again where that may help. */
final class Site {
    private static final String USER_AGENT = "jd-codegen (jd:fetch; saves API documents for code generation)";
    private static final int LONGEST = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final long LONGEST_PAUSE = 60_000;
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 407, 429, 451);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Duration pause;
    private boolean asked;

    Site(Duration pause) {
        this.pause = pause;
    }

    /** The site does not want to be asked any more; the message says what it said. */
    static final class RefusedByTheSiteException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedByTheSiteException(String message) {
            super(message);
        }
    }

    /**
     * The bytes of an answer, as they came.
     *
     * @throws RefusedByTheSiteException if it says no, which ends the whole run
     * @throws IOException if it does not answer, or answers with an error
     */
    byte[] get(URI address) throws IOException, RefusedByTheSiteException {
        var failure = "";
        var wait = pause.toMillis();
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            pause(asked ? wait : 0);
            asked = true;
            try {
                var answer = send(address);
                var status = answer.statusCode();
                if (status == 200) {
                    return answer.body();
                }
                failure = "the site answers " + address.getPath() + " with the status " + status;
                var mayBeBetterSoon = status == 429 || status >= 500;
                if (!mayBeBetterSoon || attempt == TRIES) {
                    if (status < 400 || REFUSALS.contains(status)) {
                        throw new RefusedByTheSiteException(failure);
                    }
                    throw new IOException(failure);
                }
                wait = Math.max(pause.toMillis() << attempt, retryAfter(answer));
            } catch (TimeoutException e) {
                failure = "the site does not answer within " + PATIENCE.toSeconds() + " s";
                wait = pause.toMillis() << attempt;
            } catch (ExecutionException e) {
                failure = "the site cannot be reached: " + e.getCause();
                wait = pause.toMillis() << attempt;
            }
        }
        throw new IOException(failure);
    }

    private HttpResponse<byte[]> send(URI address) throws TimeoutException, ExecutionException, IOException {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", USER_AGENT)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        var answer = client.sendAsync(request, head -> new LimitedBody(LONGEST));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static long retryAfter(HttpResponse<?> answer) {
        var seconds = answer.headers().firstValue("Retry-After").orElse("0");
        return seconds.matches("[0-9]{1,6}") ? Math.min(Long.parseLong(seconds) * 1_000, LONGEST_PAUSE) : 0;
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(Math.min(millis, LONGEST_PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
