package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all methods of one gateway have in common; generated from its profile. Immutable. */
public final class JdGateway {
    private final String name;
    private final String parameter;
    private final String version;
    private final Map<String, String> system;
    private final EnvelopeRules envelope;
    private final List<OutcomeRule> outcome;
    private final Map<String, String> endpoints;
    private final Map<String, ErrorText> errors;

    private JdGateway(Builder builder) {
        name = builder.name;
        parameter = builder.parameter == null ? StandardGateways.JOS.parameter() : builder.parameter;
        version = builder.version == null ? StandardGateways.JOS.version() : builder.version;
        system = Collections.unmodifiableMap(new LinkedHashMap<>(builder.system));
        envelope = builder.envelope == null ? StandardGateways.JOS.envelope() : builder.envelope;
        outcome = List.copyOf(builder.outcome);
        endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(builder.endpoints));
        errors = Map.copyOf(builder.errors);
    }

    /** Starts the description of a gateway. */
    public static Builder of(String name) {
        return new Builder(name);
    }

    /** Its name, such as {@code jos}. */
    public String name() {
        return name;
    }

    /** The system parameter that carries the business JSON. */
    public String parameter() {
        return parameter;
    }

    /** The value of {@code v} where a method gives none. */
    public String version() {
        return version;
    }

    /** Further system parameters that are always sent. */
    public Map<String, String> system() {
        return system;
    }

    /** How answers are wrapped. */
    public EnvelopeRules envelope() {
        return envelope;
    }

    /** The addresses by environment, such as {@code production}. */
    public Map<String, String> endpoints() {
        return endpoints;
    }

    /** How the content of answers tells failure, where a method does not say: conditions that are checked in order. */
    List<OutcomeRule> outcome() {
        return outcome;
    }

    /** What the gateway's own error table says of a code; {@code null} if nothing. */
    @Nullable
    ErrorText error(String code) {
        return errors.get(code);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Describes a gateway. Parameter, version and envelope are those of {@link StandardGateways#JOS} unless they are given. */
    public static final class Builder {
        private final String name;
        private final Map<String, String> system = new LinkedHashMap<>();
        private final Map<String, String> endpoints = new LinkedHashMap<>();
        private final Map<String, ErrorText> errors = new LinkedHashMap<>();
        private final List<OutcomeRule> outcome = new ArrayList<>();
        private @Nullable String parameter;
        private @Nullable String version;
        private @Nullable EnvelopeRules envelope;

        private Builder(String name) {
            this.name = name;
        }

        /** The system parameter that carries the business JSON. */
        public Builder parameter(String name) {
            parameter = name;
            return this;
        }

        /** The value of {@code v} where a method gives none. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** A further system parameter that is always sent. */
        public Builder system(String name, String value) {
            system.put(name, value);
            return this;
        }

        /** How answers are wrapped. */
        public Builder envelope(EnvelopeRules rules) {
            envelope = rules;
            return this;
        }

        /** How the content tells failure, where a method does not say; see {@link Operation.Builder#outcome}. */
        public Builder outcome(String code, @Nullable String error, @Nullable String message, String ok, String empty) {
            outcome.add(OutcomeRule.of(code, error, message, ok, empty));
            return this;
        }

        /** The address for an environment such as {@code production}. */
        public Builder endpoint(String environment, String url) {
            endpoints.put(environment, url);
            return this;
        }

        /** An error code of the gateway. */
        public Builder error(String code, @Nullable ErrorKind kind, @Nullable String en, @Nullable String zh) {
            errors.put(code, new ErrorText(kind, en, zh));
            return this;
        }

        /** Ends the description. */
        public JdGateway build() {
            return new JdGateway(this);
        }
    }
}
