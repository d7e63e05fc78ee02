package io.github.jdcodegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SandboxMojoTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final SandboxMojo goal = new SandboxMojo();

    @BeforeEach
    void setUp() {
        goal.basedir = folder.toFile();
        goal.descriptors = List.of("catalog:");
        goal.overlays = List.of();
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
    }

    @Test
    void servesTheCatalogueUntilItIsStopped() throws Exception {
        var failure = new LinkedBlockingQueue<Throwable>();
        var thread = new Thread(() -> {
            try {
                goal.execute();
            } catch (Exception e) {
                failure.add(e);
            }
        });
        thread.start();

        var ready = log.poll(30, TimeUnit.SECONDS);
        assertThat(ready)
                .matches("sandbox ready: [1-9][0-9]* methods at http://127\\.0\\.0\\.1:[0-9]+/routerjson, "
                        + "app key test-app-key, app secret test-app-secret, access token test-access-token, "
                        + "OAuth2 at http://127\\.0\\.0\\.1:[0-9]+");
        var url = Pattern.compile("http\\S+/routerjson")
                .matcher(ready)
                .results()
                .findFirst()
                .get()
                .group();
        assertThat(get(url + "?method=jingdong.pop.order.search")).contains("\"code\":\"20\"");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("GET jingdong.pop.order.search: refused with code 20");
        assertThat(get(url + "?method=no%0Asuch")).contains("\"code\":\"15\"");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("GET no such: refused with code 15: no such");

        thread.interrupt();
        thread.join();
        assertThat(log.poll()).isEqualTo("sandbox stopped after 2 calls");
        assertThat(failure).isEmpty();
        assertThatThrownBy(() -> get(url)).isInstanceOf(java.net.ConnectException.class);
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            goal.port = taken.getLocalPort();
            assertThatThrownBy(goal::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining("Port " + goal.port + " of 127.0.0.1 cannot be used: Address already in use. "
                            + "Stop what uses it, or give another port, or 0 for a free one.");
        }
        goal.port = 65_536;
        assertThatThrownBy(goal::execute).hasMessageContaining("There is no port 65536. Give one from 1 to 65535");
    }

    @Test
    void saysWhatIsWrongWithTheDescriptors() {
        goal.descriptors = List.of("missing");
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("missing");
    }
}
