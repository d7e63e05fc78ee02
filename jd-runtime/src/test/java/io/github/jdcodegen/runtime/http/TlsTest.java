package io.github.jdcodegen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who answers is always checked: the certificate, and the name in it. */
@Timeout(60)
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpsServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Starts a server with a certificate for that address, which nobody has signed. */
    private KeyStore start(String address) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=ip:" + address,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return keys;
    }

    private HttpAnswer send(SocketTransport.Builder settings) throws HttpFailure {
        try (var transport = settings.build()) {
            var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/?sign=S");
            return transport.send(HttpCall.post(address, "a=1"), Deadline.in(Duration.ofSeconds(20)));
        }
    }

    private static SocketTransport.Builder trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("mykey"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return SocketTransport.builder().tls(context);
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() throws Exception {
        start("127.0.0.1");
        var failure = catchThrowableOfType(HttpFailure.class, () -> send(SocketTransport.builder()));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_TRUSTED);
        assertThat(failure).hasMessage("no trusted connection to 127.0.0.1");
        assertThat(requests).hasValue(0);
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        var keys = start("192.0.2.1");
        var failure = catchThrowableOfType(HttpFailure.class, () -> send(trusting(keys)));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_TRUSTED);
        assertThat(requests).hasValue(0);
    }

    @Test
    void aTrustedServerIsAsked() throws Exception {
        var keys = start("127.0.0.1");
        assertThat(send(trusting(keys)).status()).isEqualTo(200);
        assertThat(requests).hasValue(1);
    }
}
