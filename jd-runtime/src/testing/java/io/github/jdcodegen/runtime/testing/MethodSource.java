package io.github.jdcodegen.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the embedded gateway finds its methods. */
@FunctionalInterface
public interface MethodSource {

    /**
     * The method of that wire name, or {@code null} if there is none.
     *
     * @throws IllegalArgumentException if there is one, but it cannot be read
     */
    @Nullable
    GatewayMethod find(String name);

    /** These methods. */
    static MethodSource of(GatewayMethod... methods) {
        return of(java.util.List.of(methods));
    }

    /** These methods. */
    static MethodSource of(Collection<GatewayMethod> methods) {
        return methods.stream().collect(Collectors.toUnmodifiableMap(GatewayMethod::name, Function.identity()))::get;
    }

    /** The files that {@code jd:generate} wrote into {@code jd.gatewayData}, one JSON file for a method. */
    static MethodSource directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("No such folder: " + directory);
        }
        return name -> {
            var file = directory.resolve(fileName(name));
            try {
                return Files.isRegularFile(file)
                        ? GatewayMethodReader.read(Files.readString(file), file.toString())
                        : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * The same files as resources.
     *
     * @param loader where to find them
     * @param folder their folder, such as {@code jd-gateway}; empty for the root
     */
    static MethodSource resources(ClassLoader loader, String folder) {
        var prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return name -> {
            var resource = prefix + fileName(name);
            try (var in = loader.getResourceAsStream(resource)) {
                return in == null
                        ? null
                        : GatewayMethodReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The methods of this source, and those of another that this one does not have. */
    default MethodSource or(MethodSource other) {
        return name -> {
            var method = find(name);
            return method == null ? other.find(name) : method;
        };
    }

    /**
     * The name of a method's file: its wire name, with {@code %XX} for what is no letter, digit, dot, dash or
     * underscore, so that a name cannot lead out of the folder.
     */
    static String fileName(String method) {
        var safe = Pattern.compile("[^A-Za-z0-9._-]|^\\.").matcher(method).replaceAll(match -> {
            var text = new StringBuilder();
            for (var b : match.group().getBytes(StandardCharsets.UTF_8)) {
                text.append('%').append(String.format(java.util.Locale.ROOT, "%02X", b));
            }
            return text.toString();
        });
        return safe + ".json";
    }
}
