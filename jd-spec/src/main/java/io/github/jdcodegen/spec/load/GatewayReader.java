package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Entries.Named;
import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Gateway.Endpoint;
import io.github.jdcodegen.spec.model.Gateway.Envelope;
import io.github.jdcodegen.spec.model.Gateway.Protocol;
import java.util.List;

/** Reads a gateway profile. */
final class GatewayReader {
    private static final Envelope NO_ENVELOPE = new Envelope(List.of(), List.of(), List.of(), "", List.of(), List.of());

    private GatewayReader() {}

    static Gateway read(Mapping document, Problems problems) {
        var entries = Entries.of(document, Keys.GATEWAY, problems)
                .require("jd", "name", "protocol", "parameter", "version", "envelope", "endpoints");
        Documents.checkLanguage(entries);
        var protocol = entries.word("protocol", Protocol.class, Protocol::keyword);
        var envelope = entries.part("envelope", Keys.ENVELOPE, GatewayReader::envelope);
        return new Gateway(
                entries.textOrEmpty("name"),
                protocol == null ? Protocol.REST : protocol,
                entries.prose("title"),
                entries.prose("doc"),
                entries.textOrEmpty("parameter"),
                entries.textOrEmpty("version"),
                entries.textMap("system"),
                envelope == null ? NO_ENVELOPE : envelope,
                entries.part("outcome", Keys.OUTCOME, Parts::outcome),
                entries.each("endpoints", Keys.ENDPOINT, GatewayReader::endpoint),
                Parts.errors(entries),
                document.location());
    }

    private static Envelope envelope(Entries entries) {
        entries.require("keys", "errorKeys", "code", "ok");
        return new Envelope(
                entries.texts("keys"),
                entries.texts("results"),
                entries.texts("errorKeys"),
                entries.textOrEmpty("code"),
                entries.texts("ok"),
                entries.texts("messages"));
    }

    private static Endpoint endpoint(Named named) {
        var entries = named.entries().require("url");
        return new Endpoint(
                named.name(), entries.textOrEmpty("url"), entries.flag("confirmed", true), entries.prose("doc"));
    }
}
