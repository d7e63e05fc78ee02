package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a method without generated code. Its answer is the content as JSON. The parameters are not checked. */
public final class RawRequest extends JdRequest<RawJson> {
    private static final List<String> KEPLER = List.of("jd.kpl.", "jd.kepler.", "biz.", "jd.biz.");

    private RawRequest(Builder builder) {
        super(operation(builder), builder);
    }

    private static Operation<RawJson> operation(Builder builder) {
        var gateway = builder.gateway == null ? gatewayOf(builder.method) : builder.gateway;
        var operation =
                Operation.of(builder.method, gateway, WireReader::readJson).token(builder.token);
        if (builder.version != null) {
            operation.version(builder.version);
        }
        if (builder.reads) {
            operation.readOnly();
        }
        if (builder.confidential) {
            operation.confidential();
        }
        return operation.build();
    }

    /**
     * A call of that method through the gateway to which its name belongs.
     *
     * @param method the wire name
     * @param json the business parameters: a JSON object
     * @throws IllegalArgumentException if the text is none, or the method is a path, as other platforms of JD have
     */
    public static RawRequest of(String method, String json) {
        return builder(method).json(json).build();
    }

    /**
     * Starts a call of that method.
     *
     * @throws IllegalArgumentException if it is a path, as other platforms of JD have
     */
    public static Builder builder(String method) {
        if (method.startsWith("/") || method.contains("://")) {
            throw new IllegalArgumentException(
                    "\"" + method + "\" is a path, not the name of a method. The JD Logistics"
                            + " platform (api.jdl.com), Daojia (openapi.jddj.com) and the classic VOP (bizapi.jd.com) call their"
                            + " methods by paths; these gateways are not supported");
        }
        return new Builder(method);
    }

    private static JdGateway gatewayOf(String method) {
        if (method.startsWith("jd.union.")) {
            return StandardGateways.UNION;
        }
        return KEPLER.stream().anyMatch(method::startsWith) ? StandardGateways.KEPLER : StandardGateways.JOS;
    }

    /** Builds a {@link RawRequest}; single parameters are set with {@link #extra}. */
    public static final class Builder extends WireObject.Builder<Builder> {
        private final String method;
        private @Nullable JdGateway gateway;
        private @Nullable String version;
        private TokenNeed token = TokenNeed.APP;
        private boolean reads;
        private boolean confidential;

        private Builder(String method) {
            this.method = method;
        }

        /**
         * Sets every member of a JSON object as a parameter, each as it is written.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Builder json(String json) {
            new RawJson(json).members().forEach(this::extra);
            return this;
        }

        /** The gateway; without it, the one to which the name of the method belongs. */
        public Builder gateway(JdGateway gateway) {
            this.gateway = gateway;
            return this;
        }

        /** The value of {@code v}; without it, the gateway's. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Which token it needs; without it, {@link TokenNeed#APP}. */
        public Builder token(TokenNeed need) {
            this.token = need;
            return this;
        }

        /** It only reads, and may be retried; without it, it may change something. */
        public Builder readOnly() {
            this.reads = true;
            return this;
        }

        /** The answer holds keys or passwords: nothing of it is shown in events and exceptions. */
        public Builder confidential() {
            this.confidential = true;
            return this;
        }

        /** Ends it. */
        public RawRequest build() {
            return new RawRequest(this);
        }
    }
}
