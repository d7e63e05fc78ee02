package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.sdk.UsedClasses.Use;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the calls in one class file. */
final class UseReader extends ClassVisitor {
    private final List<Use> uses = new ArrayList<>();
    private String file = "";

    private UseReader() {
        super(Opcodes.ASM9);
    }

    static List<Use> read(byte[] bytes) {
        var reader = new UseReader();
        new ClassReader(bytes).accept(reader, ClassReader.SKIP_FRAMES);
        return reader.uses;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        var outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        file = outer + ".java";
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        if (source != null) {
            file = file.substring(0, file.lastIndexOf('/') + 1) + source;
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            private int line;

            @Override
            public void visitLineNumber(int number, Label start) {
                line = number;
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                uses.add(new Use(file, line, owner, called, type));
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Type type && type.getSort() == Type.OBJECT) {
                    uses.add(new Use(file, line, type.getInternalName(), "class", ""));
                }
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                for (var argument : arguments) {
                    if (argument instanceof Handle handle) {
                        uses.add(new Use(file, line, handle.getOwner(), handle.getName(), handle.getDesc()));
                    }
                }
            }
        };
    }
}
