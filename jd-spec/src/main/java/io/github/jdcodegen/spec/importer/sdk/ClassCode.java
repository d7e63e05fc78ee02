package io.github.jdcodegen.spec.importer.sdk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Follows the few methods of a class whose code says something about the wire. */
final class ClassCode extends ClassVisitor {
    private final String owner;
    private final Map<String, String> constants = new HashMap<>();
    private @Nullable StraightCode parameters;
    private @Nullable String method;
    private @Nullable String responseClass;

    ClassCode(String owner) {
        super(Opcodes.ASM9);
        this.owner = owner;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0) {
            return null;
        }
        return switch (name) {
            case "<init>" -> new StraightCode(owner, constants);
            case "getApiMethod" -> returned(value -> method = value instanceof String text ? text : method);
            case "getResponseClass" ->
                returned(value -> responseClass = value instanceof Type type && type.getSort() == Type.OBJECT
                        ? type.getInternalName()
                        : responseClass);
            case "getAppJsonParams" -> {
                parameters = new StraightCode(owner, new HashMap<>());
                yield parameters;
            }
            default -> null;
        };
    }

    private static MethodVisitor returned(Consumer<Object> constant) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                constant.accept(value);
            }
        };
    }

    /** The texts that the constructor gives to fields. */
    Map<String, String> constants() {
        return constants;
    }

    /**
     * What the class says as a request, if it is one.
     *
     * @param getters the fields that its getters read
     */
    @Nullable
    RequestFacts request(Map<String, String> getters) {
        if (method == null) {
            return null;
        }
        return new RequestFacts(
                method,
                constants.get("version"),
                parameters == null ? List.of() : parameters.puts(getters),
                responseClass);
    }
}
