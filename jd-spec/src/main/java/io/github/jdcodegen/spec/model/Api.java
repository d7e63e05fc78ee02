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

    /** The same with another source. */
    public Api withSource(@Nullable Source other) {
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
                other,
                deprecated,
                note,
                guessed,
                location);
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
}
