package io.github.jdcodegen.spec.importer.sdk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows code that runs from top to bottom: which constant and which field each {@code put} into a map is given, and which
 * texts go into fields. Branches are read as if both sides ran, which is enough for what JD generates.
 */
final class StraightCode extends MethodVisitor {
    /** A value on the stack: at most a text, or the field or getter that it was made from, and how a time was printed. */
    private record Value(
            @Nullable String text,
            @Nullable String source,
            @Nullable String datePattern) {
        static final Value UNKNOWN = new Value(null, null, null);
    }

    private static final int DEEPEST = 1_000;

    private final String owner;
    private final Map<String, String> constants;
    private final Deque<Value> stack = new ArrayDeque<>();
    private final Map<Integer, Value> locals = new HashMap<>();
    private final Map<String, Value> puts = new LinkedHashMap<>();

    /**
     * Follows one method.
     *
     * @param owner the class that it is of
     * @param constants takes the texts that go into fields
     */
    StraightCode(String owner, Map<String, String> constants) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.constants = constants;
    }

    /**
     * What was put into maps, in order.
     *
     * @param getters the fields that getters read
     */
    List<RequestFacts.Parameter> puts(Map<String, String> getters) {
        var parameters = new ArrayList<RequestFacts.Parameter>();
        puts.forEach((key, value) -> parameters.add(new RequestFacts.Parameter(
                key,
                value.source() == null ? null : getters.getOrDefault(value.source(), value.source()),
                value.datePattern())));
        return parameters;
    }

    private void push(Value value) {
        if (stack.size() < DEEPEST) {
            stack.push(value);
        }
    }

    private Value pop() {
        return stack.isEmpty() ? Value.UNKNOWN : stack.pop();
    }

    @Override
    public void visitLdcInsn(Object value) {
        push(value instanceof String text ? new Value(text, null, null) : Value.UNKNOWN);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            locals.put(variable, pop());
        } else if (opcode != Opcodes.RET) {
            push(locals.getOrDefault(variable, Value.UNKNOWN));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String holder, String name, String descriptor) {
        switch (opcode) {
            case Opcodes.GETFIELD -> {
                pop();
                push(new Value(null, name, null));
            }
            case Opcodes.GETSTATIC -> push(Value.UNKNOWN);
            case Opcodes.PUTFIELD -> {
                var value = pop();
                pop();
                if (value.text() != null) {
                    constants.put(name, value.text());
                }
            }
            default -> pop();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String holder, String name, String descriptor, boolean isInterface) {
        if (name.equals("put") && isPut(descriptor)) {
            put();
            push(Value.UNKNOWN);
            return;
        }
        var result = Value.UNKNOWN;
        var pattern = (String) null;
        for (var i = Type.getArgumentTypes(descriptor).length; i > 0; i--) {
            var argument = pop();
            if (argument.source() != null) {
                result = argument;
            }
            pattern = argument.text() != null && argument.text().startsWith("yyyy") ? argument.text() : pattern;
            if (name.equals("setVersion") && argument.text() != null) {
                constants.put("version", argument.text());
            }
        }
        if (opcode != Opcodes.INVOKESTATIC) {
            var target = pop();
            if (name.equals("<init>")) {
                // The object stands below as well: it is what NEW pushed and DUP doubled.
                initialised(pattern);
                return;
            }
            pattern = pattern == null ? target.datePattern() : pattern;
            if (result.source() == null && target.source() != null) {
                result = target;
            }
            if (holder.equals(owner) && descriptor.startsWith("()")) {
                result = new Value(null, name, null);
            }
        }
        if (!descriptor.endsWith(")V")) {
            push(pattern == null ? result : new Value(null, result.source(), pattern));
        }
    }

    private void initialised(@Nullable String pattern) {
        if (pattern != null && !stack.isEmpty()) {
            pop();
            push(new Value(null, null, pattern));
        }
    }

    private static boolean isPut(String descriptor) {
        return descriptor.equals("(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
    }

    /** The value, and below it the key; what two sides of a branch have left in between belongs to the value. */
    private void put() {
        var value = pop();
        while (!stack.isEmpty()) {
            var below = pop();
            if (below.text() != null) {
                puts.putIfAbsent(below.text(), value);
                pop();
                return;
            }
            value = value.source() == null && below.source() != null ? below : value;
        }
    }

    @Override
    public void visitInsn(int opcode) {
        switch (opcode) {
            case Opcodes.POP -> pop();
            case Opcodes.DUP -> {
                var value = pop();
                push(value);
                push(value);
            }
            case Opcodes.ARETURN, Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN -> pop();
            case Opcodes.RETURN, Opcodes.NOP -> {}
            case Opcodes.ATHROW -> pop();
            default -> {
                if (opcode <= Opcodes.DCONST_1) {
                    push(Value.UNKNOWN);
                }
            }
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            pop();
        }
        push(Value.UNKNOWN);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            push(Value.UNKNOWN);
        } else if (opcode != Opcodes.CHECKCAST) {
            pop();
            push(Value.UNKNOWN);
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
            pop();
        }
        if (opcode != Opcodes.GOTO && opcode != Opcodes.JSR) {
            pop();
        }
    }
}
