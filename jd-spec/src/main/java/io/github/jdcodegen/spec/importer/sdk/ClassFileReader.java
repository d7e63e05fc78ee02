package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.sdk.ClassShape.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a class file. Code is looked at only where it says something: in requests, and in constructors. */
final class ClassFileReader extends ClassVisitor {
    private static final Set<String> NAMING = Set.of(
            "Lorg/codehaus/jackson/annotate/JsonProperty;",
            "Lorg/codehaus/jackson/annotate/JsonGetter;",
            "Lorg/codehaus/jackson/annotate/JsonSetter;",
            "Lcom/fasterxml/jackson/annotation/JsonProperty;",
            "Lcom/fasterxml/jackson/annotation/JsonGetter;",
            "Lcom/fasterxml/jackson/annotation/JsonSetter;",
            "Lcom/alibaba/fastjson/annotation/JSONField;");
    private static final Set<String> IGNORING =
            Set.of("Lorg/codehaus/jackson/annotate/JsonIgnore;", "Lcom/fasterxml/jackson/annotation/JsonIgnore;");
    private static final String API_METHOD = "getApiMethod";

    private String name = "";
    private @Nullable String superName;
    private @Nullable String signature;
    private List<String> interfaces = List.of();
    private final List<Member> fields = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();

    private ClassFileReader() {
        super(Opcodes.ASM9);
    }

    /**
     * Reads a class.
     *
     * @throws RuntimeException of any kind if the bytes are no class file
     */
    static ClassShape read(byte[] bytes) {
        var file = new ClassReader(bytes);
        var reader = new ClassFileReader();
        file.accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        var code = new ClassCode(reader.name);
        if (reader.isRequest() || reader.namesServerClass()) {
            file.accept(code, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return new ClassShape(
                reader.name,
                reader.superName,
                reader.interfaces,
                TypeParser.ofClass(reader.signature, reader.superName),
                reader.fields,
                reader.methods,
                code.constants(),
                code.request(reader.getters()));
    }

    private boolean isRequest() {
        return methods.stream()
                .anyMatch(method ->
                        method.name().equals(API_METHOD) && method.descriptor().equals("()Ljava/lang/String;"));
    }

    private boolean namesServerClass() {
        return methods.stream().anyMatch(method -> SdkShapes.SERVER_CLASS.equals(method.wireName()))
                || fields.stream().anyMatch(field -> SdkShapes.SERVER_CLASS.equals(field.wireName()));
    }

    /** The fields that getters read, by getter, as far as their names tell it. */
    private Map<String, String> getters() {
        var byName = new HashMap<String, String>();
        for (var field : fields) {
            byName.put(field.name().toLowerCase(Locale.ROOT), field.name());
        }
        var getters = new HashMap<String, String>();
        for (var method : methods) {
            var stem = BeanProperties.getterStem(method);
            var field = stem == null ? null : byName.get(stem.toLowerCase(Locale.ROOT));
            if (field != null) {
                getters.put(method.name(), field);
            }
        }
        return getters;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.name = name;
        this.signature = signature;
        this.superName = superName;
        this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT)) != 0) {
            return null;
        }
        var marks = new Marks((wire, ignored) ->
                fields.add(new Member(name, descriptor, signature, (access & Opcodes.ACC_PUBLIC) != 0, wire, ignored)));
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return marks.on(annotation);
            }

            @Override
            public void visitEnd() {
                marks.end();
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0) {
            return null;
        }
        var marks = new Marks((wire, ignored) -> methods.add(
                new Member(name, descriptor, signature, (access & Opcodes.ACC_PUBLIC) != 0, wire, ignored)));
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return marks.on(annotation);
            }

            @Override
            public void visitEnd() {
                marks.end();
            }
        };
    }

    /** The annotations of one member. */
    private static final class Marks {
        private final BiConsumer<@Nullable String, Boolean> target;
        private @Nullable String wireName;
        private boolean ignored;

        Marks(BiConsumer<@Nullable String, Boolean> target) {
            this.target = target;
        }

        @Nullable
        AnnotationVisitor on(String annotation) {
            if (IGNORING.contains(annotation)) {
                ignored = true;
            }
            if (!NAMING.contains(annotation)) {
                return null;
            }
            wireName = "";
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(@Nullable String key, Object value) {
                    if (value instanceof String text && ("value".equals(key) || "name".equals(key))) {
                        wireName = text;
                    }
                }
            };
        }

        void end() {
            target.accept(wireName, ignored);
        }
    }
}
