package io.github.jdcodegen.codegen.roundtrip;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.jdcodegen.codegen.emit.Emitter;
import io.github.jdcodegen.codegen.plan.JavaType.ClassRef;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.spec.model.ApiSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** What is generated from a descriptor set, compiled in memory, warnings being errors. */
final class GeneratedClient {
    private static final String PACKAGE = "com.acme.jd";

    private final Plan plan;
    private final ClassLoader classes;

    private GeneratedClient(Plan plan, ClassLoader classes) {
        this.plan = plan;
        this.classes = classes;
    }

    static GeneratedClient of(ApiSet set) {
        var plan = Planner.plan(set, PlanOptions.of(PACKAGE));
        var sources = Emitter.emit(plan).map(GeneratedClient::source).toList();
        var compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror", "-proc:none", "-parameters")
                .compile(sources);
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.diagnostics().toString());
        }
        return new GeneratedClient(plan, new Classes(compilation));
    }

    private static JavaFileObject source(GeneratedFile file) {
        var name = file.path().replaceFirst("\\.java$", "").replace('/', '.');
        return JavaFileObjects.forSourceString(name, file.content());
    }

    List<MethodPlan> methods() {
        return plan.groups().stream().flatMap(group -> group.methods().stream()).toList();
    }

    /** The class of a method's request or response. */
    Class<?> type(MethodPlan method, String simpleName) {
        return type(PACKAGE + "." + method.api().group() + "." + simpleName);
    }

    Class<?> type(ClassRef type) {
        return type(type.packageName() + "." + String.join("$", type.simpleNames()));
    }

    private Class<?> type(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> bytes = new HashMap<>();

        Classes(Compilation compilation) {
            super(GeneratedClient.class.getClassLoader());
            for (var file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    var path = file.toUri().getPath();
                    var name = path.substring(path.indexOf(StandardLocation.CLASS_OUTPUT.getName())
                            + StandardLocation.CLASS_OUTPUT.getName().length()
                            + 1);
                    try (var in = file.openInputStream()) {
                        bytes.put(name.replaceFirst("\\.class$", "").replace('/', '.'), in.readAllBytes());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
