package io.github.jdcodegen.runtime.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection leads.
 *
 * @param secure whether it speaks TLS
 * @param host the server, without the brackets of an IPv6 address
 * @param port its port
 * @param proxy the HTTP proxy on the way; {@code null} for none
 */
record Route(
        boolean secure, String host, int port, @Nullable Proxy proxy) {

    static Route to(URI uri, ProxySelector proxies) throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        var host = uri.getHost();
        if (host == null || !secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IOException("not an address of http or https with a host");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        return new Route(secure, withoutBrackets(host), port, proxy(uri, proxies));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static @Nullable Proxy proxy(URI uri, ProxySelector proxies) throws IOException {
        for (var proxy : proxies.select(uri)) {
            if (proxy.type() != Proxy.Type.SOCKS) {
                return proxy.type() == Proxy.Type.HTTP ? proxy : null;
            }
        }
        throw new IOException("no HTTP proxy and no direct way: other proxies are not supported");
    }

    /** Whether the proxy reads the requests itself, and does not only pass on bytes. */
    boolean throughReadingProxy() {
        return proxy != null && !secure;
    }

    /** The host and the port to connect to: those of the proxy, if there is one. */
    InetSocketAddress first() {
        return proxy == null ? InetSocketAddress.createUnresolved(host, port) : (InetSocketAddress) proxy.address();
    }

    /** Host and port as HTTP writes them. */
    String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
