package io.github.jdcodegen.runtime;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where calls go: one of JD's environments, whose addresses the {@linkplain JdGateway gateways} know, or any address. */
public final class JdEnvironment {
    /** Real data. */
    public static final JdEnvironment PRODUCTION = new JdEnvironment("production", null);
    /** JD's pre-release environment (预发), for tests before an app goes live. */
    public static final JdEnvironment PRE_RELEASE = new JdEnvironment("pre-release", null);
    /** The sandbox. Unconfirmed: only one guide gives its address. */
    public static final JdEnvironment SANDBOX = new JdEnvironment("sandbox", null);
    /** The former address of a gateway. That of JOS uses no encryption. */
    public static final JdEnvironment LEGACY = new JdEnvironment("legacy", null);

    private final String name;
    private final @Nullable URI address;

    private JdEnvironment(String name, @Nullable URI address) {
        this.name = name;
        this.address = address;
    }

    /** An environment that gateways have by that name. */
    public static JdEnvironment named(String name) {
        return new JdEnvironment(name, null);
    }

    /** One address for every gateway, such as a proxy or a test server. */
    public static JdEnvironment at(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("Not a whole address (http or https, host, path): " + address);
        }
        return new JdEnvironment("custom", address);
    }

    /** Its name, as gateways have it. */
    public String name() {
        return name;
    }

    URI endpoint(JdGateway gateway) {
        if (address != null) {
            return address;
        }
        var endpoint = gateway.endpoints().get(name);
        if (endpoint == null) {
            throw new IllegalStateException("The gateway " + gateway + " has no address for " + name + " but for "
                    + gateway.endpoints().keySet()
                    + ": choose one of these, or give another with JdEnvironment.at(...)");
        }
        return URI.create(endpoint);
    }

    @Override
    public String toString() {
        return address == null ? name : name + " at " + address.getHost();
    }
}
