package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Makes jars in the shape of JD's SDK: sources of our own, compiled in the test. */
final class SdkJar {
    static final String CODEHAUS = "org.codehaus.jackson.annotate";
    static final String FASTERXML = "com.fasterxml.jackson.annotation";
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|@interface|enum) (\\w+)");

    private final List<String> sources = new ArrayList<>();

    SdkJar() {
        add("package com.jd.open.api.sdk.request; public interface JdRequest<T> {"
                + " String getApiMethod(); String getAppJsonParams() throws java.io.IOException;"
                + " Class<T> getResponseClass(); }");
        add(
                "package com.jd.open.api.sdk.request; public abstract class AbstractRequest {"
                        + " protected String version = \"2.0\"; private String timestamp;"
                        + " public String getTimestamp() { return timestamp; } public void setTimestamp(String t) { timestamp = t; }"
                        + " public String getVersion() { return version; } public void setVersion(String v) { version = v; } }");
        add("package com.jd.open.api.sdk.response; public abstract class AbstractResponse {"
                + " private String code; private String zhDesc; public String getCode() { return code; }"
                + " public void setCode(String c) { code = c; } public void setZhDesc(String z) { zhDesc = z; } }");
        add("package com.jd.open.api.sdk.internal.util; public class JsonUtil {"
                + " public static String toJson(Object o) throws java.io.IOException { return String.valueOf(o); } }");
        for (var jackson : List.of(CODEHAUS, FASTERXML)) {
            add(
                    "package " + jackson + "; import java.lang.annotation.*;"
                            + " @Retention(RetentionPolicy.RUNTIME) public @interface JsonProperty { String value() default \"\"; }");
        }
    }

    SdkJar add(String source) {
        sources.add(source);
        return this;
    }

    /**
     * A request class.
     *
     * @param code its constructor's code, fields and methods
     * @param puts the code that fills {@code pmap}
     */
    SdkJar request(String group, String name, String method, String code, String puts) {
        var response = "com.jd.open.api.sdk.response." + group + "." + name.replaceFirst("Request$", "Response");
        return add("package com.jd.open.api.sdk.request." + group + ";\n"
                + "import com.jd.open.api.sdk.request.*; import com.jd.open.api.sdk.internal.util.JsonUtil;\n"
                + "import java.util.*; import java.text.SimpleDateFormat; import java.math.BigDecimal;\n"
                + "public class " + name + " extends AbstractRequest implements JdRequest<" + response + "> {\n"
                + code + "\npublic String getApiMethod() { return \"" + method + "\"; }\n"
                + "public String getAppJsonParams() throws java.io.IOException {\n"
                + "Map<String, Object> pmap = new TreeMap<String, Object>();\n" + puts
                + "\nreturn JsonUtil.toJson(pmap); }\n"
                + "public Class<" + response + "> getResponseClass() { return " + response + ".class; } }");
    }

    /** The class of an answer. */
    SdkJar response(String group, String name, String code) {
        return add("package com.jd.open.api.sdk.response." + group + ";\n"
                + "import java.util.*; import java.math.BigDecimal;\n"
                + "public class " + name + " extends com.jd.open.api.sdk.response.AbstractResponse {\n" + code + " }");
    }

    /** A class of fields. */
    SdkJar domain(String packageName, String name, String code) {
        return add("package com.jd.open.api.sdk.domain." + packageName + ";\n"
                + "import java.util.*; import java.math.BigDecimal;\npublic class " + name + " {\n" + code + " }");
    }

    /** A property with its field, setter and getter, annotated unless {@code jackson} is empty. */
    static String property(String jackson, String wire, String type, String name) {
        var stem = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var mark = jackson.isEmpty() ? "" : "@" + jackson + ".JsonProperty(\"" + wire + "\") ";
        return "private " + type + " " + name + ";\n" + mark + "public void set" + stem + "(" + type + " v) { " + name
                + " = v; }\n" + mark + "public " + type + " get" + stem + "() { return " + name + "; }\n";
    }

    /** The class files by entry name. */
    Map<String, byte[]> classes(Path work) throws IOException {
        var in = work.resolve("src");
        var out = Files.createDirectories(work.resolve("classes"));
        var files = new ArrayList<String>();
        for (var source : sources) {
            var packages = PACKAGE.matcher(source);
            assertThat(packages.find()).isTrue();
            var types = TYPE.matcher(source);
            assertThat(types.find(packages.end())).isTrue();
            var file = in.resolve(packages.group(1).replace('.', '/')).resolve(types.group(1) + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            files.add(file.toString());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-d", out.toString(), "--release", "8", "-nowarn", "-Xlint:-options", "-proc:none");
            assertThat(compiler.getTask(
                                    messages,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromStrings(files))
                            .call())
                    .describedAs(messages.toString())
                    .isTrue();
        }
        var classes = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(out)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                classes.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** Compiles all and puts it into a jar. */
    Path write(Path work, String name) throws IOException {
        var jar = work.resolve(name);
        write(jar, classes(work.resolve(name + ".work")));
        return jar;
    }

    static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
