package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.TreeSet;

/** Adds to a descriptor what its document says in words. */
public final class Meaning {
    private final Guesses guesses;
    private final FindingCollector notes;

    private Meaning(Guesses guesses, FindingCollector notes) {
        this.guesses = guesses;
        this.notes = notes;
    }

    /**
     * The same method with more.
     *
     * @param judgedByGateway whether the gateway itself tells failures of methods by their content
     */
    public static Api add(Api api, boolean judgedByGateway, Guesses guesses, FindingCollector notes) {
        return guesses == Guesses.NONE ? api : new Meaning(guesses, notes).of(api, judgedByGateway);
    }

    private Api of(Api api, boolean judgedByGateway) {
        var guessed = new TreeSet<>(api.guessed());
        var request = guesses == Guesses.ALL ? withWords(api.request(), "request", true) : api.request();
        var response = guesses == Guesses.ALL ? withWords(api.response(), "response", false) : api.response();
        var builder = api.toBuilder();
        if (!judgedByGateway) {
            response = response.withOutcome(OutcomeEvidence.of(response, notes));
        }
        PagingEvidence.of(request, response, notes).ifPresent(paging -> {
            builder.paging(paging);
            guessed.add("paging");
        });
        var says = zh(api.title()) + "\n" + zh(api.doc());
        EndWords.ofMethod(says.strip(), api.method()).ifPresent(end -> {
            builder.deprecated(end);
            guessed.add("deprecated");
            told("deprecated", end);
        });
        return builder.request(request).response(response).guessed(guessed).build();
    }

    private Body withWords(Body body, String place, boolean sent) {
        var types = body.types().stream()
                .map(type -> type instanceof RecordType struct ? withWords(struct, place, sent) : type)
                .toList();
        return new Body(
                body.result(),
                body.type(),
                withWords(body.fields(), place, sent),
                body.rules(),
                types,
                body.outcome(),
                body.location());
    }

    private TypeDefinition withWords(RecordType type, String place, boolean sent) {
        return new RecordType(
                type.name(),
                type.doc(),
                withWords(type.fields(), place + "." + type.name(), sent),
                type.rules(),
                type.location());
    }

    private List<Field> withWords(List<Field> fields, String place, boolean sent) {
        return fields.stream()
                .map(field -> withWords(field, place + "." + field.wireName(), sent))
                .toList();
    }

    private Field withWords(Field field, String place, boolean sent) {
        var guessed = new TreeSet<>(field.guessed());
        var builder = field.toBuilder();
        if (sent && field.limits().equals(Limits.NONE) && field.constant() == null) {
            LimitWords.of(field).ifPresent(limits -> {
                builder.limits(limits);
                mark(limits, guessed);
                notes.add(Finding.Kind.LIMITS, place, "advice, read from \"" + zh(field.doc()) + "\"");
            });
        }
        EndWords.ofField(zh(field.doc())).ifPresent(end -> {
            builder.deprecated(end);
            guessed.add("deprecated");
            told(place, end);
        });
        return builder.guessed(guessed).build();
    }

    private static void mark(Limits limits, TreeSet<String> guessed) {
        if (limits.min() != null) {
            guessed.add("min");
        }
        if (limits.max() != null) {
            guessed.add("max");
        }
        if (limits.maxLength() != null) {
            guessed.add("maxLength");
        }
        if (limits.maxItems() != null) {
            guessed.add("maxItems");
        }
    }

    private void told(String place, Deprecation end) {
        notes.add(Finding.Kind.DEPRECATED, place, "by its text \"" + zh(end.note()) + "\"");
    }

    private static String zh(Text text) {
        return text.zh() == null ? "" : text.zh();
    }
}
