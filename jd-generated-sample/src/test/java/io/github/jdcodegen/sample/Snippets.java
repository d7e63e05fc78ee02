package io.github.jdcodegen.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java of a chapter of the guide, and the frame in which it compiles. */
record Snippets(Path chapter, List<String> blocks) {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```java\\n((?:(?!```).*\\n)*)```$");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    /** What every snippet may name without an import of its own. */
    private static final String IMPORTS = Stream.of(
                    "io.github.jdcodegen.runtime",
                    "io.github.jdcodegen.runtime.auth",
                    "io.github.jdcodegen.runtime.encryption",
                    "io.github.jdcodegen.runtime.error",
                    "io.github.jdcodegen.runtime.http",
                    "io.github.jdcodegen.runtime.testing",
                    "io.github.jdcodegen.runtime.validation",
                    "io.github.jdcodegen.runtime.wire",
                    "io.github.jdcodegen.sample.jd.order",
                    "io.github.jdcodegen.sample.jd.product",
                    "java.net",
                    "java.net.http",
                    "java.nio.file",
                    "java.time",
                    "java.util",
                    "java.util.concurrent.atomic",
                    "org.junit.jupiter.api",
                    "org.springframework.beans.factory.annotation",
                    "org.springframework.context.annotation")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining("", "", "import static org.junit.jupiter.api.Assertions.*;\n"));

    /** What every snippet may use without declaring it. A snippet that declares it has its own. */
    private static final List<String> GIVEN = List.of(
            "String appKey",
            "String appSecret",
            "String token",
            "String refreshToken",
            "String state",
            "String code",
            "String savedAnswer",
            "String fullname",
            "String address",
            "String phone",
            "String password",
            "String text",
            "ClassLoader loader",
            "long orderId",
            "Instant from",
            "Instant to",
            "Instant issuedAt",
            "Instant expiresAt",
            "javax.sql.DataSource database",
            "System.Logger log",
            "JdRequest<?> request",
            "Exchange<?> exchange",
            "PopOrderShipmentRequest shipment",
            "PopOrderSearchRequest search",
            "PopOrderGetResponse order",
            "FieldEncryption fields",
            "JdOAuth oauth",
            "TokenStore store",
            "OrderApi orders",
            "JdClient client");

    private static final String FRAME = """
            abstract class %s {
                abstract void redirect(URI page);
                abstract void ship(Long orderId);
                abstract void archive(String id, String raw);
                abstract void askTheSeller(Object reason);
                abstract void showToTheClerk(String code, String text);
                abstract void lookLater(boolean notSent);

                void run(%s) throws Exception {
                    %s
                }
            }
            """;

    static Snippets of(Path chapter) {
        try {
            return new Snippets(
                    chapter,
                    BLOCK.matcher(Files.readString(chapter))
                            .results()
                            .map(block -> block.group(1))
                            .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the compiler says against them; empty if they compile. */
    String compile(Path classes) {
        if (blocks.isEmpty()) {
            return "";
        }
        var sources = new ArrayList<JavaFileObject>();
        for (var block : blocks) {
            sources.add(source(block, sources.size()));
        }
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        var task = ToolProvider.getSystemJavaCompiler().getTask(messages, null, null, options, null, sources);
        return task.call() ? "" : messages.toString();
    }

    private static JavaFileObject source(String block, int number) {
        var type = TYPE.matcher(block);
        var isType = type.find();
        var name = isType ? type.group(1) : "Snippet" + number;
        var text = IMPORTS + (isType ? block : FRAME.formatted(name, parameters(block), block));
        return new SimpleJavaFileObject(URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String parameters(String block) {
        return GIVEN.stream()
                .filter(given -> !declares(block, given.substring(given.lastIndexOf(' ') + 1)))
                .collect(Collectors.joining(", "));
    }

    private static boolean declares(String block, String name) {
        return Stream.of("var " + name + " =", "var " + name + " :", "(" + name + " ->")
                .anyMatch(block::contains);
    }
}
