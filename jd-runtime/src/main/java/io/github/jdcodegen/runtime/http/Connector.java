package io.github.jdcodegen.runtime.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Opens connections: directly or through a proxy, with TLS or without. */
final class Connector {
    private final Duration time;
    private final ProxySelector proxies;
    private final @Nullable Authenticator passwords;
    private final @Nullable SSLContext tls;

    Connector(Duration time, ProxySelector proxies, @Nullable Authenticator passwords, @Nullable SSLContext tls) {
        this.time = time;
        this.proxies = proxies;
        this.passwords = passwords;
        this.tls = tls;
    }

    /** The proxies that the JVM is set to. */
    static ProxySelector defaultProxies() {
        var proxies = ProxySelector.getDefault();
        return proxies == null ? ProxySelector.of(null) : proxies;
    }

    Route route(URI uri) throws IOException {
        return Route.to(uri, proxies);
    }

    Connection open(Route route, Breaker breaker) throws IOException {
        var first = route.first();
        var addresses = InetAddress.getAllByName(first.getHostString());
        var deadline = Deadline.in(time);
        for (int i = 0; ; i++) {
            var channel = SocketChannel.open();
            try {
                breaker.hold(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                int share = millis(deadline.left().dividedBy(addresses.length - i));
                channel.socket().connect(new InetSocketAddress(addresses[i], first.getPort()), share);
            } catch (IOException e) {
                channel.close();
                if (i + 1 == addresses.length) {
                    throw e;
                }
                continue;
            }
            return connected(route, channel, deadline);
        }
    }

    private Connection connected(Route route, SocketChannel channel, Deadline deadline) throws IOException {
        try {
            var socket = channel.socket();
            // For each read of the handshakes; the caller's deadline bounds them all.
            socket.setSoTimeout(millis(deadline.left()));
            if (route.secure()) {
                if (route.proxy() != null) {
                    tunnel(route, socket);
                }
                socket = secure(route, socket);
            }
            socket.setSoTimeout(0);
            return new Connection(route, channel, socket);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void tunnel(Route route, Socket socket) throws IOException {
        var password = proxyPassword(route);
        var request = "CONNECT " + route.authority() + " HTTP/1.1\r\nHost: " + route.authority() + "\r\n"
                + (password == null ? "" : "Proxy-Authorization: " + password + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = new HeadReader(socket.getInputStream()).read().status();
        if (status / 100 != 2) {
            throw new UnknownHostException("the proxy answered " + status);
        }
    }

    private Socket secure(Route route, Socket socket) throws IOException {
        try {
            var context = tls == null ? SSLContext.getDefault() : tls;
            var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, route.host(), route.port(), true);
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        } catch (NoSuchAlgorithmException e) {
            throw new SSLException("this JVM has no TLS", e);
        }
    }

    /** The value of {@code Proxy-Authorization}, or {@code null} for none. */
    @Nullable
    String proxyPassword(Route route) {
        if (passwords == null || route.proxy() == null) {
            return null;
        }
        var proxy = route.first();
        var password = passwords.requestPasswordAuthenticationInstance(
                proxy.getHostString(),
                proxy.getAddress(),
                proxy.getPort(),
                "http",
                "",
                "basic",
                null,
                Authenticator.RequestorType.PROXY);
        if (password == null) {
            return null;
        }
        var both = password.getUserName() + ":" + new String(password.getPassword());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Zero would mean no limit. */
    private static int millis(Duration time) {
        return (int) Math.max(1, Math.min(time.toMillis(), Integer.MAX_VALUE));
    }
}
