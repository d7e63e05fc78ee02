package io.github.jdcodegen.spec.importer.sdk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads descriptors and signatures of class files. A signature that is broken, or deeper than any real one, is passed over. */
final class TypeParser {
    private static final int MAX_DEPTH = 24;
    private static final int MAX_LENGTH = 8_000;

    private final String text;
    private int at;

    private TypeParser(String text) {
        this.text = text;
    }

    /**
     * What a class says of its type variables and its superclass.
     *
     * @param variables the names of its variables
     * @param superclass its superclass with type arguments
     */
    record ClassSignature(List<String> variables, JavaType superclass) {}

    /** The text cannot be read. */
    private static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenException() {
            super("broken signature", null, false, false);
        }
    }

    /** The type of a field: by its signature, or by its descriptor where that cannot serve. */
    static JavaType field(String descriptor, @Nullable String signature) {
        return parse(signature, descriptor, 0);
    }

    /** The only parameter of a setter. */
    static JavaType parameter(String descriptor, @Nullable String signature) {
        var start = signature == null ? -1 : signature.indexOf('(');
        return parse(start < 0 ? null : signature, descriptor, 1);
    }

    /** What a getter returns. */
    static JavaType result(String descriptor, @Nullable String signature) {
        return parse(
                signature == null ? null : signature.substring(signature.indexOf(')') + 1),
                descriptor.substring(descriptor.indexOf(')') + 1),
                0);
    }

    private static JavaType parse(@Nullable String signature, String descriptor, int skip) {
        if (signature != null && signature.length() <= MAX_LENGTH) {
            try {
                var start = skip == 0 ? 0 : signature.indexOf('(') + 1;
                return new TypeParser(signature.substring(start)).type(0);
            } catch (BrokenException e) {
                // The descriptor says less, and is enough.
            }
        }
        try {
            return new TypeParser(descriptor.substring(skip)).type(0);
        } catch (BrokenException e) {
            return JavaType.OBJECT;
        }
    }

    /** The signature of a class; without one, no variables and the plain superclass. */
    static ClassSignature ofClass(@Nullable String signature, @Nullable String superName) {
        var plain = new ClassSignature(
                List.of(), superName == null ? JavaType.OBJECT : new JavaType.Named(superName, List.of()));
        if (signature == null || signature.length() > MAX_LENGTH) {
            return plain;
        }
        try {
            var parser = new TypeParser(signature);
            var variables = parser.variables();
            return new ClassSignature(variables, parser.type(0));
        } catch (BrokenException e) {
            return plain;
        }
    }

    private List<String> variables() {
        var names = new ArrayList<String>();
        if (peek() != '<') {
            return names;
        }
        at++;
        while (peek() != '>') {
            var colon = text.indexOf(':', at);
            if (colon < 0) {
                throw new BrokenException();
            }
            names.add(text.substring(at, colon));
            at = colon;
            while (peek() == ':') {
                at++;
                if (peek() != ':' && peek() != '>') {
                    type(1);
                }
            }
        }
        at++;
        return names;
    }

    private JavaType type(int depth) {
        if (depth > MAX_DEPTH) {
            throw new BrokenException();
        }
        var letter = next();
        return switch (letter) {
            case 'L' -> named(depth);
            case '[' -> new JavaType.Array(type(depth + 1));
            case 'T' -> new JavaType.Variable(until(';'));
            case 'Z', 'B', 'C', 'S', 'I', 'J', 'F', 'D' -> new JavaType.Primitive(letter);
            default -> throw new BrokenException();
        };
    }

    private JavaType named(int depth) {
        var name = new StringBuilder();
        var arguments = new ArrayList<JavaType>();
        while (true) {
            var letter = next();
            if (letter == ';') {
                return new JavaType.Named(name.toString(), arguments);
            }
            if (letter == '<') {
                arguments.clear();
                while (peek() != '>') {
                    arguments.add(argument(depth + 1));
                }
                at++;
            } else {
                // Class files join the names of nested classes by $, signatures by a dot.
                name.append(letter == '.' ? '$' : letter);
            }
        }
    }

    private JavaType argument(int depth) {
        var letter = peek();
        if (letter == '*') {
            at++;
            return JavaType.OBJECT;
        }
        if (letter == '+' || letter == '-') {
            at++;
            var bound = type(depth);
            return letter == '+' ? bound : JavaType.OBJECT;
        }
        return type(depth);
    }

    private String until(char end) {
        var stop = text.indexOf(end, at);
        if (stop < 0) {
            throw new BrokenException();
        }
        var part = text.substring(at, stop);
        at = stop + 1;
        return part;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new BrokenException();
        }
        return text.charAt(at);
    }

    private char next() {
        var letter = peek();
        at++;
        return letter;
    }
}
