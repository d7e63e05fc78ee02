package io.github.jdcodegen.runtime.generated;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request as one would be generated, but for any fields. */
final class Sample extends WireObject {
    private final Consumer<Checks> limits;
    private final Set<String> personal;

    private Sample(Builder builder) {
        super(builder);
        limits = builder.limits;
        personal = builder.personal;
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    <T> @Nullable T value(String name) {
        return get(name);
    }

    <T> List<T> elements(String name) {
        return list(name);
    }

    <T> Map<String, T> entries(String name) {
        return map(name);
    }

    @Override
    protected void check(Checks checks) {
        limits.accept(checks);
    }

    @Override
    protected boolean masked(String wireName) {
        return personal.contains(wireName);
    }

    static final class Builder extends WireObject.Builder<Builder> {
        private Consumer<Checks> limits = checks -> {};
        private Set<String> personal = Set.of();

        private Builder() {}

        private Builder(Sample from) {
            super(from);
        }

        Builder set(String name, @Nullable Object value) {
            return put(name, value);
        }

        Builder limits(Consumer<Checks> limits) {
            this.limits = limits;
            return this;
        }

        Builder personal(String... names) {
            personal = Set.of(names);
            return this;
        }

        Sample build() {
            return new Sample(this);
        }
    }
}
