package io.github.jdcodegen.spec.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One method of JD's API: one descriptor file.
 *
 * @param method the wire name, such as {@code jingdong.pop.order.search}
 * @param name the neutral name that Java names are made from, where the wire name cannot serve; else {@code null}
 * @param gateway the name of its gateway profile
 * @param version the value of {@code v}
 * @param group its group: the Java package and facade
 * @param title what it is called
 * @param doc what it does
 * @param auth which token it needs
 * @param access whether it only reads
 * @param approval what permission JD asks for, or {@code null}
 * @param layout whether the leaves or the containers of the request are sent
 * @param request what is sent
 * @param response what is answered
 * @param paging how it is paged, or {@code null}
 * @param errors its documented errors
 * @param examples its examples
 * @param source where its facts come from, or {@code null}
 * @param deprecated not to be used any more; else {@code null}
 * @param note what a maintainer wants to last; else {@code null}
 * @param guessed the keys of the document's top level that an import guessed, such as {@code access}
 * @param location where it stands
 */
public record Api(
        String method,
        @Nullable String name,
        String gateway,
        String version,
        String group,
        Text title,
        Text doc,
        Auth auth,
        Access access,
        @Nullable String approval,
        Layout layout,
        Body request,
        Body response,
        @Nullable Paging paging,
        List<ErrorCode> errors,
        List<Example> examples,
        @Nullable Source source,
        @Nullable Deprecation deprecated,
        @Nullable String note,
        Set<String> guessed,
        Location location) {

    /** Copies the collections. */
    public Api {
        errors = List.copyOf(errors);
        examples = List.copyOf(examples);
        guessed = Set.copyOf(guessed);
    }

    /** Starts building the method with that wire name. */
    public static Builder builder(String method) {
        return new Builder(method);
    }

    /** Starts building a copy of this method. */
    public Builder toBuilder() {
        return new Builder(method)
                .name(name)
                .gateway(gateway)
                .version(version)
                .group(group)
                .title(title)
                .doc(doc)
                .auth(auth)
                .access(access)
                .approval(approval)
                .layout(layout)
                .request(request)
                .response(response)
                .paging(paging)
                .errors(errors)
                .examples(examples)
                .source(source)
                .deprecated(deprecated)
                .note(note)
                .guessed(guessed)
                .location(location);
    }

    /** Which token a method needs. */
    public enum Auth {
        /** None. */
        NONE,
        /** The app's own authorisation is enough; a token is sent if there is one. */
        APP,
        /** A seller's (or other user's) token. */
        SELLER;

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a method only reads. */
    public enum Access {
        /** It changes nothing: it may be retried and sent by GET. */
        READ,
        /** It may change something. */
        WRITE;

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of the documented request tree is sent. */
    public enum Layout {
        /** The leaves, all at top level. */
        FLAT,
        /** The containers, as nested JSON. */
        NESTED;

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Builds an {@link Api} by name. What is not given is empty; a method is a write with a seller's token by default. */
    public static final class Builder {
        private final String method;
        private @Nullable String name;
        private String gateway = "";
        private String version = "";
        private String group = "";
        private Text title = Text.NONE;
        private Text doc = Text.NONE;
        private Auth auth = Auth.SELLER;
        private Access access = Access.WRITE;
        private @Nullable String approval;
        private Layout layout = Layout.FLAT;
        private Body request = Body.EMPTY;
        private Body response = Body.EMPTY;
        private @Nullable Paging paging;
        private List<ErrorCode> errors = List.of();
        private List<Example> examples = List.of();
        private @Nullable Source source;
        private @Nullable Deprecation deprecated;
        private @Nullable String note;
        private Set<String> guessed = Set.of();
        private Location location = Location.NONE;

        private Builder(String method) {
            this.method = method;
        }

        /** The neutral name that Java names are made from, where the wire name cannot serve; else {@code null}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** The name of its gateway profile. */
        public Builder gateway(String gateway) {
            this.gateway = gateway;
            return this;
        }

        /** The value of {@code v}. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Its group: the Java package and facade. */
        public Builder group(String group) {
            this.group = group;
            return this;
        }

        /** What it is called. */
        public Builder title(Text title) {
            this.title = title;
            return this;
        }

        /** What it does. */
        public Builder doc(Text doc) {
            this.doc = doc;
            return this;
        }

        /** Which token it needs. */
        public Builder auth(Auth auth) {
            this.auth = auth;
            return this;
        }

        /** Whether it only reads. */
        public Builder access(Access access) {
            this.access = access;
            return this;
        }

        /** What permission JD asks for, or {@code null}. */
        public Builder approval(@Nullable String approval) {
            this.approval = approval;
            return this;
        }

        /** Whether the leaves or the containers of the request are sent. */
        public Builder layout(Layout layout) {
            this.layout = layout;
            return this;
        }

        /** What is sent. */
        public Builder request(Body request) {
            this.request = request;
            return this;
        }

        /** What is answered. */
        public Builder response(Body response) {
            this.response = response;
            return this;
        }

        /** How it is paged, or {@code null}. */
        public Builder paging(@Nullable Paging paging) {
            this.paging = paging;
            return this;
        }

        /** Its documented errors. */
        public Builder errors(List<ErrorCode> errors) {
            this.errors = errors;
            return this;
        }

        /** Its examples. */
        public Builder examples(List<Example> examples) {
            this.examples = examples;
            return this;
        }

        /** Where its facts come from, or {@code null}. */
        public Builder source(@Nullable Source source) {
            this.source = source;
            return this;
        }

        /** Not to be used any more; else {@code null}. */
        public Builder deprecated(@Nullable Deprecation deprecated) {
            this.deprecated = deprecated;
            return this;
        }

        /** What a maintainer wants to last; else {@code null}. */
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /** The keys of the document's top level that an import guessed, such as {@code access}. */
        public Builder guessed(Set<String> guessed) {
            this.guessed = guessed;
            return this;
        }

        /** Where it stands. */
        public Builder location(Location location) {
            this.location = location;
            return this;
        }

        /** Builds the method. */
        public Api build() {
            return new Api(
                    method,
                    name,
                    gateway,
                    version,
                    group,
                    title,
                    doc,
                    auth,
                    access,
                    approval,
                    layout,
                    request,
                    response,
                    paging,
                    errors,
                    examples,
                    source,
                    deprecated,
                    note,
                    guessed,
                    location);
        }
    }
}
