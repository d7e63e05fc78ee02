package io.github.jdcodegen.runtime.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong with a call. Each says whether the method runs all the same. */
public final class Fault {
    private final String name;
    private final boolean acts;
    private final @Nullable Function<GatewayMethod.@Nullable Profile, GatewayAnswer.Failure> refusal;
    private final UnaryOperator<Reply> change;

    private Fault(
            String name,
            boolean acts,
            @Nullable Function<GatewayMethod.@Nullable Profile, GatewayAnswer.Failure> refusal,
            UnaryOperator<Reply> change) {
        this.name = name;
        this.acts = acts;
        this.refusal = refusal;
        this.change = change;
    }

    /** Nothing goes wrong. */
    public static Fault none() {
        return delivery("none", UnaryOperator.identity());
    }

    /** The gateway refuses the call with an error of its own; the method does not run. */
    public static Fault refusal(String code, String zh, String en) {
        var refusal = new GatewayAnswer.Failure(code, zh, en);
        return new Fault("refusal " + code, false, gateway -> refusal, UnaryOperator.identity());
    }

    /** Too many calls: code 2 (3021 of the older gateway); the method does not run. */
    public static Fault throttle() {
        return refused("throttle", GatewayError.THROTTLED);
    }

    /** The access token has expired: code 19 (1003 of the older gateway); the method does not run. */
    public static Fault expiredToken() {
        return refused("expired token", GatewayError.INVALID_TOKEN);
    }

    /** The time stamp is off: code 8; the method does not run. */
    public static Fault clock() {
        return refused("clock", GatewayError.INVALID_TIMESTAMP);
    }

    /** The service behind the gateway failed: code 67; the method runs, which the caller cannot know. */
    public static Fault unknownException() {
        return new Fault("unknown exception", true, GatewayError.UNKNOWN_EXCEPTION::answer, UnaryOperator.identity());
    }

    /** An HTML page with that HTTP status, as a proxy in front of the gateway sends it; the method runs. */
    public static Fault html(int status) {
        return delivery("html " + status, reply -> Reply.html(status, status + " from a proxy"));
    }

    /** An HTML page with status 200 instead of JSON; the method runs. */
    public static Fault htmlPage() {
        return html(200);
    }

    /** Nothing is sent for that time, then the answer; the method runs. */
    public static Fault slowHeaders(Duration time) {
        return delivery("slow headers", reply -> reply.slow(time, Duration.ZERO));
    }

    /** The headers are sent at once, the body bit by bit over that time; the method runs. */
    public static Fault slowBody(Duration time) {
        return delivery("slow body", reply -> reply.slow(Duration.ZERO, time));
    }

    /** The connection is reset before the method runs. */
    public static Fault resetBefore() {
        return new Fault("reset before", false, null, reply -> reply.withEnding(Reply.Ending.RESET));
    }

    /** The method runs, then the connection is reset without an answer. */
    public static Fault resetAfter() {
        return delivery("reset after", reply -> reply.withEnding(Reply.Ending.RESET));
    }

    /** The method runs, then the connection is closed without an answer. */
    public static Fault closeAfter() {
        return delivery("close after", reply -> reply.withEnding(Reply.Ending.CLOSED));
    }

    /** The connection is reset in the middle of the body; the method runs. */
    public static Fault resetInBody() {
        return delivery("reset in body", reply -> reply.withEnding(Reply.Ending.HALF_THEN_RESET));
    }

    /** The connection is closed in the middle of the body, before the announced length; the method runs. */
    public static Fault closeInBody() {
        return delivery("close in body", reply -> reply.withEnding(Reply.Ending.HALF_THEN_CLOSED));
    }

    /** The announced length is half of the body's; the method runs. */
    public static Fault lengthTooShort() {
        return delivery("length too short", reply -> reply.withEnding(Reply.Ending.LENGTH_TOO_SHORT));
    }

    /** The whole answer comes, then the connection is closed without having announced it; the method runs. */
    public static Fault thenClosed() {
        return delivery("then closed", reply -> reply.withEnding(Reply.Ending.THEN_CLOSED));
    }

    /** The JSON ends in the middle, though the HTTP answer is whole; the method runs. */
    public static Fault cutOffJson() {
        return body("cut-off json", text -> text.substring(0, text.length() / 2));
    }

    /** The body is empty; the method runs. */
    public static Fault emptyBody() {
        return body("empty body", text -> "");
    }

    /** Inside the wrapper, every value has another type than it should; the method runs. */
    public static Fault wrongTypes() {
        return body("wrong types", Fault::withWrongTypes);
    }

    /** Whether the method runs all the same. */
    public boolean acts() {
        return acts;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The refusal in the way of a gateway, {@code null} standing for today's; {@code null} if this is none. */
    GatewayAnswer.@Nullable Failure refusal(GatewayMethod.@Nullable Profile gateway) {
        return refusal == null ? null : refusal.apply(gateway);
    }

    Reply apply(Reply reply) {
        return change.apply(reply);
    }

    private static Fault refused(String name, GatewayError refusal) {
        return new Fault(name, false, refusal::answer, UnaryOperator.identity());
    }

    private static Fault delivery(String name, UnaryOperator<Reply> change) {
        return new Fault(name, true, null, change);
    }

    private static Fault body(String name, UnaryOperator<String> change) {
        return delivery(name, reply -> reply.withBody(change.apply(reply.text())));
    }

    private static String withWrongTypes(String json) {
        var wrapper = Json.parseObject(json);
        wrapper.values().forEach(content -> {
            if (content instanceof Map<?, ?> map) {
                // The code stays, so that the answer still counts as one.
                Json.object(map).replaceAll((name, value) -> name.equals("code") ? value : wrong(value));
            }
        });
        return Json.print(wrapper);
    }

    private static Object wrong(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = Json.object(map);
            object.replaceAll((name, member) -> wrong(member));
            return object;
        }
        return value instanceof List<?>
                ? "no list"
                : value instanceof String ? List.of(List.of()) : Map.of("no", "scalar");
    }
}
