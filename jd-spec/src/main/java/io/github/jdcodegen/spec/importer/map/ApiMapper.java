package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.normalise.FlatRequest;
import io.github.jdcodegen.spec.importer.normalise.Normaliser;
import io.github.jdcodegen.spec.importer.normalise.Roots;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Api.Auth;
import io.github.jdcodegen.spec.model.Api.Layout;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Example;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a method's descriptor of what its document says. */
public final class ApiMapper {
    /** The importer and the version of its rules: it rises when the same document gives another descriptor. */
    public static final String IMPORTER = "jd-codegen import 1";

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
            RawDocument document,
            MethodPlacement placement,
            @Nullable Api before,
            Set<String> sharedTypes,
            FindingCollector notes) {
        var guessed = new TreeSet<String>();
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
        if (access.why() != null) {
            guessed.add("access");
            notes.add(
                    Finding.Kind.ACCESS, "access", "assumed " + access.access().keyword() + ": " + access.why());
        }
        if (document.needsToken() == null) {
            guessed.add("auth");
            notes.add(Finding.Kind.AUTH, "auth", "the document does not say which token is needed: assumed a seller's");
        }
        var version = document.version();
        return new Api(
                document.method(),
                placement.name(),
                placement.gateway(),
                version == null ? gateways.get(placement.gateway()).version() : version,
                placement.group(),
                Text.zh(document.title()),
                Text.zh(document.doc().equals(document.title()) ? "" : document.doc()),
                Boolean.FALSE.equals(document.needsToken()) ? Auth.NONE : Auth.SELLER,
                access.access(),
                document.scenes().isEmpty() ? null : String.join("、", document.scenes()),
                document.nested() ? Layout.NESTED : Layout.FLAT,
                request(document, before, reserved, notes),
                response(document, before, reserved, notes),
                null,
                ErrorTable.of(document.errors(), notes),
                examples(document, notes),
                source(document),
                null,
                null,
                guessed,
                Location.NONE);
    }

    private static Body request(
            RawDocument document, @Nullable Api before, Set<String> reserved, FindingCollector notes) {
        var members = document.nested() ? Normaliser.request(document, notes) : FlatRequest.members(document, notes);
        return BodyMapper.request(
                members,
                before == null ? PreviousImport.NOTHING : PreviousImport.of(before.request()),
                reserved,
                notes);
    }

    private static Body response(
            RawDocument document, @Nullable Api before, Set<String> reserved, FindingCollector notes) {
        var roots = Roots.of(document, notes);
        var members = Normaliser.response(document, roots, notes);
        return BodyMapper.response(
                members,
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

    private static Source source(RawDocument document) {
        var modified = document.modified();
        return new Source(
                document.document(),
                null,
                null,
                modified == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(modified),
                document.sha256(),
                IMPORTER,
                null);
    }
}
