package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.normalise.Normalised;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Api.Auth;
import io.github.jdcodegen.spec.model.Api.Layout;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Example;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a method's descriptor of what its document says. */
public final class ApiMapper {
    /** The importer and the version of its rules: it rises when the same document gives another descriptor. */
    public static final String IMPORTER = "jd-codegen import 2";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Gateway> gateways;

    /** Maps methods of these gateways. */
    public ApiMapper(Map<String, Gateway> gateways) {
        this.gateways = gateways;
    }

    /**
     * The descriptor.
     *
     * @param placement where the method belongs
     * @param before what an earlier import made of it, or {@code null}
     * @param sharedTypes the names of the types that its group shares
     * @throws RefusedException if it cannot be one
     */
    public Api map(
            Normalised method,
            MethodPlacement placement,
            @Nullable Api before,
            Set<String> sharedTypes,
            FindingCollector notes) {
        var document = method.head();
        var guessed = new TreeSet<>(method.guessed());
        var reserved = new HashSet<>(sharedTypes);
        reserved.add(placement.stem() + "Request");
        reserved.add(placement.stem() + "Response");
        if (!placement.groupKnown()) {
            guessed.add("group");
            notes.add(
                    Finding.Kind.GROUP,
                    "group",
                    "group number " + document.groupId() + " is not known: called \"" + placement.group() + "\"");
        }
        var access = AccessEvidence.of(document);
        if (document.form() == RawDocument.Form.SDK) {
            guessed.add("access");
        }
        if (access.why() != null) {
            guessed.add("access");
            notes.add(
                    Finding.Kind.ACCESS, "access", "assumed " + access.access().keyword() + ": " + access.why());
        }
        var isUnion = placement.gateway().equals("union");
        if (document.needsToken() == null) {
            guessed.add("auth");
            notes.add(
                    Finding.Kind.AUTH,
                    "auth",
                    "nothing says which token is needed: assumed "
                            + (isUnion ? "none, as for JD Union" : "a seller's"));
        }
        var version = document.version();
        return Api.builder(document.method())
                .name(placement.name())
                .gateway(placement.gateway())
                .version(
                        version == null
                                ? Objects.requireNonNull(gateways.get(placement.gateway()))
                                        .version()
                                : version)
                .group(placement.group())
                .title(Text.zh(document.title()))
                .doc(Text.zh(document.doc().equals(document.title()) ? "" : document.doc()))
                .auth(
                        Boolean.FALSE.equals(document.needsToken()) || document.needsToken() == null && isUnion
                                ? Auth.NONE
                                : Auth.SELLER)
                .access(access.access())
                .approval(document.scenes().isEmpty() ? null : String.join("、", document.scenes()))
                .layout(document.nested() ? Layout.NESTED : Layout.FLAT)
                .request(request(method, before, reserved, notes))
                .response(response(method, before, reserved, notes))
                .errors(ErrorTable.of(document.errors(), notes))
                .examples(examples(document, notes))
                .source(source(method))
                .guessed(guessed)
                .build();
    }

    private static Body request(Normalised method, @Nullable Api before, Set<String> reserved, FindingCollector notes) {
        return BodyMapper.request(
                method.request(),
                before == null ? PreviousImport.NOTHING : PreviousImport.of(before.request()),
                reserved,
                notes);
    }

    private static Body response(
            Normalised method, @Nullable Api before, Set<String> reserved, FindingCollector notes) {
        return BodyMapper.response(
                method.response(),
                before == null ? PreviousImport.NOTHING : PreviousImport.of(before.response()),
                reserved,
                notes);
    }

    private static List<Example> examples(RawDocument document, FindingCollector notes) {
        var example = document.example();
        if (example == null) {
            return List.of();
        }
        try {
            if (JSON.readTree(example).isEmpty()) {
                return List.of();
            }
        } catch (JacksonException e) {
            notes.add(Finding.Kind.EXAMPLE_UNREADABLE, "example", "left out: it is not JSON");
            return List.of();
        }
        return List.of(new Example(Text.NONE, null, example.replace("\r\n", "\n")));
    }

    private static Source source(Normalised method) {
        var second = method.second();
        return source(method.head())
                .importer(IMPORTER)
                .others(second == null ? List.of() : List.of(source(second).build()))
                .build();
    }

    private static Source.Builder source(RawDocument document) {
        var modified = document.modified();
        return Source.builder(document.document())
                .modified(modified == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(modified))
                .section(document.section())
                .sha256(document.sha256());
    }
}
