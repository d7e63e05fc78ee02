package io.github.jdcodegen.runtime;

/** The gateways that jd-codegen has profiles of. */
public final class StandardGateways {
    /** JOS. */
    public static final JdGateway JOS = JdGateway.of("jos")
            .endpoint("production", "https://api.jd.com/routerjson")
            .build();
    /** Kepler. */
    public static final JdGateway KEPLER = JdGateway.of("kepler")
            .version("1.0")
            .endpoint("production", "https://api.jd.com/routerjson")
            .build();
    /** Union. */
    public static final JdGateway UNION = JdGateway.of("union")
            .version("1.0")
            .endpoint("production", "https://api.jd.com/routerjson")
            .build();

    private StandardGateways() {}
}
