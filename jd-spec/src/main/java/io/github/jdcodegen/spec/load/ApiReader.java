package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Api.Access;
import io.github.jdcodegen.spec.model.Api.Auth;
import io.github.jdcodegen.spec.model.Api.Layout;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Example;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the descriptor of a method. */
final class ApiReader {
    private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    private final Map<String, Gateway> gateways;
    private final List<SharedTypes> shared;

    ApiReader(Map<String, Gateway> gateways, List<SharedTypes> shared) {
        this.gateways = gateways;
        this.shared = shared;
    }

    Api read(Mapping document, Problems problems) {
        var entries = MappingReader.of(document, Keys.API, problems)
                .require("jd", "method", "gateway", "group", "auth", "access", "layout", "request", "response");
        CommonChecks.checkLanguage(entries);
        var gateway = entries.textOrEmpty("gateway");
        var group = entries.textOrEmpty("group");
        var types = sharedTypes(gateway, group);
        var request = entries.part("request", Keys.REQUEST, body -> BodyReader.request(body, types));
        var response = entries.part("response", Keys.RESPONSE, body -> BodyReader.response(body, types));
        var auth = entries.word("auth", Auth.class, Auth::keyword);
        var access = entries.word("access", Access.class, Access::keyword);
        var layout = entries.word("layout", Layout.class, Layout::keyword);
        var sent = request == null ? Body.EMPTY : request;
        var answered = response == null ? Body.EMPTY : response;
        var api = Api.builder(entries.textOrEmpty("method"))
                .name(entries.text("name"))
                .gateway(gateway)
                .version(version(entries, gateway))
                .group(group)
                .title(entries.prose("title"))
                .doc(entries.prose("doc"))
                .auth(auth == null ? Auth.SELLER : auth)
                .access(access == null ? Access.WRITE : access)
                .approval(entries.text("approval"))
                .layout(layout == null ? Layout.NESTED : layout)
                .request(sent)
                .response(answered)
                .paging(entries.part("paging", Keys.PAGING, paging -> PagingReader.read(paging, sent, answered)))
                .errors(PartReaders.errors(entries))
                .examples(entries.list("examples", Keys.EXAMPLE, ApiReader::example))
                .source(source(entries))
                .deprecated(entries.part("deprecated", Keys.DEPRECATED, PartReaders::deprecation))
                .note(entries.text("note"))
                .guessed(PartReaders.guessed(entries, Keys.API_GUESSED))
                .location(entries.at("method").withPath(""))
                .build();
        CommonChecks.checkGroup(entries);
        checkNames(api, entries);
        return api;
    }

    /** Where there are several sources, importer and stamp stand beside them, because they are those of the whole file. */
    private static @Nullable Source source(MappingReader entries) {
        var sources = entries.partOrList("source", Keys.SOURCE, PartReaders::source);
        var importer = entries.text("importer");
        var stamp = entries.text("stamp");
        if (sources.isEmpty()) {
            return null;
        }
        var first = sources.get(0);
        return first.toBuilder()
                .importer(importer == null ? first.importer() : importer)
                .stamp(stamp == null ? first.stamp() : stamp)
                .others(sources.subList(1, sources.size()))
                .build();
    }

    private List<EnumType> sharedTypes(String gateway, String group) {
        return shared.stream()
                .filter(types ->
                        types.gateway().equals(gateway) && types.group().equals(group))
                .flatMap(types -> types.types().stream())
                .toList();
    }

    private String version(MappingReader entries, String gateway) {
        var profile = gateways.get(gateway);
        if (profile == null && !gateway.isEmpty()) {
            entries.problem(
                    "gateway",
                    "There is no gateway profile \"" + gateway + "\"",
                    Problems.suggest(gateway, gateways.keySet()));
        }
        var version = entries.text("version");
        return version != null ? version : profile != null ? profile.version() : "";
    }

    private static Example example(MappingReader entries) {
        return new Example(entries.prose("title"), entries.text("request"), entries.text("response"));
    }

    private static void checkNames(Api api, MappingReader entries) {
        if (entries.text("method") != null
                && (!METHOD.matcher(api.method()).matches() || api.method().length() > Names.MAX_LENGTH)) {
            entries.problem(
                    "method",
                    "\"" + api.method() + "\" cannot be a method: letters, digits, _ and dots, at most "
                            + Names.MAX_LENGTH + " characters",
                    "Write the wire name, such as jingdong.pop.order.search.");
        } else if (entries.text("method") != null && !Names.isLegalMethod(neutralName(api))) {
            entries.problem(
                    api.name() == null ? "method" : "name",
                    "\"" + neutralName(api) + "\" makes no name of a class in Java",
                    "Add a \"name\" that begins with a letter.");
        }
    }

    private static String neutralName(Api api) {
        var name = api.name();
        return name == null ? api.method() : name;
    }
}
