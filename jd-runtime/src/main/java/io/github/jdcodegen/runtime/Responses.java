package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.nio.charset.Charset;

/**
 * Reads saved answers without a call. An answer is the whole text that the gateway sent, or its content alone. The
 * operation of a method comes from one of its requests:
 *
 * <pre>{@code
 * var decoded = Responses.decodeWithoutOutcome(request.operation(), json);
 * log.info(decoded.report().entries());
 * }</pre>
 */
public final class Responses {
    private Responses() {}

    /**
     * Reads an answer that says that the call succeeded. The decode report is dropped; {@link #decode} keeps it.
     *
     * @param operation the method that was called
     * @param json the answer
     * @return the content of the answer
     * @throws io.github.jdcodegen.runtime.error.JdException as {@link #decode} throws it
     */
    public static <R> R read(Operation<R> operation, String json) {
        return decode(operation, json).value();
    }

    /**
     * Reads an answer that says that the call succeeded.
     *
     * @param operation the method that was called
     * @param json the answer
     * @return the content of the answer, with the decode report
     * @throws io.github.jdcodegen.runtime.error.JdGatewayException if the gateway refused the call
     * @throws io.github.jdcodegen.runtime.error.JdBusinessException if the method failed
     * @throws io.github.jdcodegen.runtime.error.JdDecodeException if the text is no answer of the method
     */
    public static <R> DecodedResponse<R> decode(Operation<R> operation, String json) {
        return new ResponseClassifier<>(operation, DecodePolicy.OBSERVE).classify(json);
    }

    /**
     * Reads an answer that says that the call succeeded, as it came over the network.
     *
     * @param operation the method that was called
     * @param body the answer
     * @param charset its encoding
     * @param policy what becomes of values that could not be read
     * @return the content of the answer, with the decode report
     * @throws io.github.jdcodegen.runtime.error.JdException as {@link #decode(Operation, String)} throws it, and a {@link
     *     io.github.jdcodegen.runtime.error.JdDecodeException} if the policy forbids what was found
     */
    public static <R> DecodedResponse<R> decode(
            Operation<R> operation, byte[] body, Charset charset, DecodePolicy policy) {
        return new ResponseClassifier<>(operation, policy).classify(body, charset);
    }

    /**
     * Reads an answer, whether its content says that the method succeeded or that it failed: the fields that tell the
     * outcome are part of the content. An answer by which the gateway refused the call has no content.
     *
     * @param operation the method that was called
     * @param json the answer
     * @return the content of the answer, with the decode report
     * @throws io.github.jdcodegen.runtime.error.JdGatewayException if the gateway refused the call
     * @throws io.github.jdcodegen.runtime.error.JdBusinessException if the answer is a refusal with a code of the method
     * @throws io.github.jdcodegen.runtime.error.JdDecodeException if the text is no answer of the method
     */
    public static <R> DecodedResponse<R> decodeWithoutOutcome(Operation<R> operation, String json) {
        return new ResponseClassifier<>(operation, DecodePolicy.OBSERVE).readWithoutOutcome(json);
    }
}
