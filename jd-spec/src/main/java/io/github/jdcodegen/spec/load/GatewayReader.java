package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.MappingReader.Named;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Gateway.Endpoint;
import io.github.jdcodegen.spec.model.Gateway.Envelope;
import io.github.jdcodegen.spec.model.Gateway.Protocol;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a gateway profile. */
final class GatewayReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#\"]*)?");

    /** The system parameters that the client fills in itself. */
    private static final Set<String> FILLED_IN =
            Set.of("method", "app_key", "access_token", "timestamp", "v", "sign", "sign_method");

    private GatewayReader() {}

    static Gateway read(Mapping document, Problems problems) {
        var entries = MappingReader.of(document, Keys.GATEWAY, problems)
                .require("jd", "name", "protocol", "version", "endpoints");
        CommonChecks.checkLanguage(entries);
        var protocol = entries.word("protocol", Protocol.class, Protocol::keyword);
        if (protocol != Protocol.SOAP) {
            entries.require("parameter", "envelope");
        }
        var envelope = entries.part("envelope", Keys.ENVELOPE, GatewayReader::envelope);
        var gateway = new Gateway(
                entries.textOrEmpty("name"),
                protocol == null ? Protocol.REST : protocol,
                entries.prose("title"),
                entries.prose("doc"),
                entries.textOrEmpty("parameter"),
                entries.textOrEmpty("version"),
                entries.textMap("system"),
                envelope == null ? Envelope.NONE : envelope,
                OutcomeReader.ofGateway(entries),
                entries.each("endpoints", Keys.ENDPOINT, GatewayReader::endpoint),
                PartReaders.errors(entries),
                document.location());
        check(gateway, entries);
        return gateway;
    }

    private static void check(Gateway gateway, MappingReader entries) {
        if (entries.text("name") != null && !WORD.matcher(gateway.name()).matches()) {
            entries.problem(
                    "name",
                    "\"" + gateway.name() + "\" cannot be a gateway, which is a folder and a constant",
                    "Write small letters, digits and -.");
        }
        for (var parameter : gateway.system().keySet()) {
            if (FILLED_IN.contains(parameter) || parameter.equals(gateway.parameter())) {
                entries.problem(
                        "system", "\"" + parameter + "\" is filled in for every call", "Remove it from \"system\".");
            }
        }
        if (entries.has("endpoints") && gateway.endpoints().isEmpty()) {
            entries.problem("endpoints", "There is no address", "Add one under production.");
        }
    }

    private static Envelope envelope(MappingReader entries) {
        for (var key : List.of("keys", "errorKeys", "ok")) {
            if (entries.texts(key).isEmpty()) {
                entries.problem(key, "\"" + key + "\" has no names", "Add at least one.");
            }
        }
        entries.require("code");
        return new Envelope(
                entries.texts("keys"),
                entries.texts("results"),
                entries.flag("text", false),
                entries.texts("errorKeys"),
                entries.textOrEmpty("code"),
                entries.texts("ok"),
                entries.texts("messages"));
    }

    private static Endpoint endpoint(Named named) {
        var entries = named.entries().require("url");
        var url = entries.text("url");
        if (!WORD.matcher(named.name()).matches()) {
            entries.problems()
                    .add(
                            named.location(),
                            "\"" + named.name() + "\" cannot be an environment",
                            "Write small letters, digits and -, such as production or pre-release.");
        }
        if (url != null && !URL.matcher(url).matches()) {
            entries.problem(
                    "url", "\"" + url + "\" is no web address", "Write one such as https://api.jd.com/routerjson.");
        }
        return new Endpoint(
                named.name(), url == null ? "" : url, entries.flag("confirmed", true), entries.prose("doc"));
    }
}
