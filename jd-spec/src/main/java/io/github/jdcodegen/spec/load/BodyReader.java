package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import java.util.List;

/** Reads a request or a response. */
final class BodyReader {
    private BodyReader() {}

    static Body request(MappingReader body, List<EnumType> shared) {
        var types = TypeTable.of(body, shared);
        var reader = new FieldReader(types, true);
        var fields = reader.fields(body);
        var request = Body.request(
                fields, RuleReader.rules(body, fields, types), TypeReader.types(body, reader, types), body.location());
        BodyChecks.check(request, types, body.problems());
        return request;
    }

    static Body response(MappingReader body, List<EnumType> shared) {
        var types = TypeTable.of(body, shared);
        var reader = new FieldReader(types, false);
        var fields = new Body(
                body.text("result"),
                types.read(body, "type"),
                reader.fields(body),
                List.of(),
                TypeReader.types(body, reader, types),
                List.of(),
                body.location());
        var response = fields.withOutcome(OutcomeReader.ofResponse(body, fields, shared));
        if (body.has("type") && body.has("fields")) {
            body.problem("type", "A response has \"type\" or \"fields\", not both", "Remove one of the two.");
        }
        if (body.has("type") && !body.has("result")) {
            body.problem("type", "\"type\" is the type of the result, and no \"result\" is named", "Add \"result\".");
        }
        BodyChecks.check(response, types, body.problems());
        return response;
    }
}
