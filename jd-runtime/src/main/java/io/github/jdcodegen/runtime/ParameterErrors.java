package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import java.util.List;

/**
 * JD's codes 65 to 67 say that the service behind the gateway failed, which may pass. They also come where that service
 * could not parse a parameter, and then the text shows it: the same request fails again however often it is sent.
 */
final class ParameterErrors {
    private static final List<String> SIGNS = List.of(
            "NumberFormatException",
            "For input string",
            "ParseException",
            "DateTimeException",
            "IllegalArgumentException",
            "JSONException",
            "JsonParse",
            "JsonMapping",
            "Unparseable",
            "Cannot deserialize",
            "argument type mismatch",
            "类型转换",
            "参数转换",
            "解析参数",
            "参数解析");

    private ParameterErrors() {}

    /** The meaning of a code, as the caller's mistake where the texts show that. */
    static ErrorText corrected(ErrorText meaning, List<String> texts) {
        return meaning.kind() == ErrorKind.RETRY
                        && texts.stream().anyMatch(text -> SIGNS.stream().anyMatch(text::contains))
                ? new ErrorText(ErrorKind.CALLER, meaning.en(), meaning.zh())
                : meaning;
    }
}
