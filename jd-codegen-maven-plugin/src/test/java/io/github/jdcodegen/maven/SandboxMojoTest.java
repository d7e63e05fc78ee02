package io.github.jdcodegen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private final BlockingQueue<Throwable> failure = new LinkedBlockingQueue<>();

    private Thread start() {
        var thread = new Thread(() -> {
            try {
                goal.execute();
            } catch (Exception e) {
                failure.add(e);
            }
        });
        thread.start();
        return thread;
    }

    private static String url(String ready) {
        return Pattern.compile("http\\S+/routerjson")
                .matcher(ready)
                .results()
                .findFirst()
                .get()
                .group();
    }

    /** A call as any client may make it. */
    private static String signed(String url, String method, String version, String json) throws Exception {
        var parameters = new TreeMap<String, String>();
        parameters.put("360buy_param_json", json);
        parameters.put("access_token", "test-access-token");
        parameters.put("app_key", "test-app-key");
        parameters.put("method", method);
        parameters.put(
                "timestamp",
                LocalDateTime.now(ZoneOffset.ofHours(8)).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")));
        parameters.put("v", version);
        var text = new StringBuilder("test-app-secret");
        parameters.forEach((name, value) -> text.append(name).append(value));
        var digest = MessageDigest.getInstance("MD5").digest((text + "test-app-secret").getBytes(UTF_8));
        parameters.put("sign", HexFormat.of().withUpperCase().formatHex(digest));
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return get(url + "?" + query);
    }

    @Test
    void logsWhatCallsAskedAndWereAnsweredMaskedWhereWished() throws Exception {
        goal.logCalls = true;
        var thread = start();
        var url = url(log.poll(30, TimeUnit.SECONDS));

        var answer = signed(
                url,
                "jingdong.pop.order.get",
                "2.0",
                "{\"order_id\":4711,\"optional_fields\":\"orderId\",\"secretThing\":\"geheim\"}");
        assertThat(answer).contains("4711", "fullname");
        var line = log.poll(10, TimeUnit.SECONDS);
        assertThat(line)
                .startsWith(
                        "GET jingdong.pop.order.get: answered (secretThing is unknown): "
                                + "{\"order_id\":4711,\"optional_fields\":\"orderId\",\"secretThing\":\"***\"} -> {\"jingdong_pop_order_get_responce\":{")
                .contains("\"orderId\":4711", "\"fullname\":\"***\"")
                .doesNotContain("geheim");

        signed(url, "jingdong.no.such", "2.0", "{\"mobile\":\"13800138000\"}");
        assertThat(log.poll(10, TimeUnit.SECONDS)).contains("{\"mobile\":\"***\"} -> ", "\"code\":\"15\"");
        thread.interrupt();
        thread.join();
        assertThat(failure).isEmpty();
    }

    @Test
    void refusesWhatIsOddWhereItIsStrict() throws Exception {
        goal.strict = true;
        var thread = start();
        var url = url(log.poll(30, TimeUnit.SECONDS));

        assertThat(signed(
                        url,
                        "jingdong.pop.order.get",
                        "2.0",
                        "{\"order_id\":4711,\"optional_fields\":\"orderId\",\"more\":1}"))
                .contains("\"code\":\"60\"", "more is unknown");
        assertThat(log.poll(10, TimeUnit.SECONDS))
                .isEqualTo("GET jingdong.pop.order.get: refused with code 60: more is unknown");
        thread.interrupt();
        thread.join();
    }

    @Test
    void servesTheCatalogueUntilItIsStopped() throws Exception {
        var thread = start();

        var ready = log.poll(30, TimeUnit.SECONDS);
        assertThat(ready)
                .matches("sandbox ready: [1-9][0-9]* methods at http://127\\.0\\.0\\.1:[0-9]+/routerjson, "
                        + "app key test-app-key, app secret test-app-secret, access token test-access-token, "
                        + "OAuth2 at http://127\\.0\\.0\\.1:[0-9]+");
        var url = url(ready);
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
