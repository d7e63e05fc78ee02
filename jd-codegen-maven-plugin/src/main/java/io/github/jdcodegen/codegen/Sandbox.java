package io.github.jdcodegen.codegen;

import io.github.jdcodegen.codegen.gateway.GatewayMethods;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.runtime.testing.RecordedRequest;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Serves the methods of a descriptor set on this machine, until it is stopped. */
public final class Sandbox {
    private static final int REMEMBERED = 1_000;

    private Sandbox() {}

    /**
     * What a sandbox does beside serving.
     *
     * @param port the port, 0 for a free one
     * @param strict whether it refuses what JD answers all the same, such as a parameter that the method does not know
     * @param logCalls whether the log shows what each call asked and was answered; values that may be personal are masked
     */
    public record Settings(int port, boolean strict, boolean logCalls) {}

    /**
     * Serves until the thread is interrupted or the program ends.
     *
     * @param base the folder that relative names start from
     * @param descriptors the sources of descriptors, the one that counts most last: folders, and {@code catalog:} for
     *     those that come with jd-codegen
     * @param overlays files and folders of overlays, in the order in which they apply
     * @param settings what it does beside serving
     * @param log receives one line when the gateway is ready, and one line for each call; it is called by many threads
     * @return one line that says how many calls were served
     * @throws SpecException if the descriptors have problems, or the port cannot be opened
     */
    public static String run(
            Path base, List<String> descriptors, List<Path> overlays, Settings settings, Consumer<String> log) {
        var calls = new AtomicInteger();
        var set = load(base, descriptors, overlays);
        var masked = new MaskedCalls(set);
        try (var gateway = start(set, settings, request -> {
            calls.incrementAndGet();
            log.accept(line(request) + (settings.logCalls() ? ": " + printable(masked.text(request)) : ""));
        })) {
            log.accept("sandbox ready: " + set.apis().size() + " methods at " + gateway.url() + ", app key "
                    + gateway.appKey() + ", app secret " + gateway.appSecret() + ", access token "
                    + gateway.accessToken() + ", OAuth2 at " + gateway.oauthUrl());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "sandbox stopped after " + calls + " calls";
    }

    private static ApiSet load(Path base, List<String> descriptors, List<Path> overlays) {
        var sources = descriptors.stream()
                .map(name -> DescriptorSource.named(base, name))
                .toList();
        return DescriptorLoader.load(sources, overlays);
    }

    private static EmbeddedGateway start(ApiSet set, Settings settings, Consumer<RecordedRequest> listener) {
        var port = settings.port();
        if (port < 0 || port > 65_535) {
            throw unusable("There is no port " + port, "Give one from 1 to 65535, or 0 for a free one.");
        }
        var methods = new GatewayMethods(set);
        var gateway = EmbeddedGateway.builder()
                .methods(MethodSource.of(set.apis().stream().map(methods::of).toList()))
                .port(port)
                .remember(REMEMBERED)
                .listener(listener);
        try {
            return (settings.strict() ? gateway.strict() : gateway).start();
        } catch (UncheckedIOException e) {
            throw unusable(
                    String.valueOf(e.getMessage()), "Stop what uses it, or give another port, or 0 for a free one.");
        }
    }

    private static SpecException unusable(String problem, String hint) {
        return new SpecException(List.of(new Problem(Location.NONE, problem, hint)));
    }

    private static String line(RecordedRequest request) {
        var handling = request.handling();
        var name = request.method().isEmpty() ? "(no method)" : request.method();
        var what = handling.code() == null ? "answered" : "refused with code " + handling.code();
        return request.verb() + " " + printable(name) + ": " + what
                + (handling.reason().isEmpty() ? "" : ": " + printable(handling.reason()))
                + (handling.notes().isEmpty() ? "" : " (" + printable(String.join("; ", handling.notes())) + ")");
    }

    /** Text from outside must not start a new line in the log. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
