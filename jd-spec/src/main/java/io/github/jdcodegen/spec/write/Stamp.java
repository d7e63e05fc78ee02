package io.github.jdcodegen.spec.write;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The mark by which an import knows its own files: the SHA-256 of a file's bytes without its last line, which holds it.
 * A file that was edited, or written by hand, does not bear its own stamp.
 */
public final class Stamp {
    private static final Pattern LAST_LINE = Pattern.compile("(?<=\n)(  )?stamp: [0-9a-f]{64}\n\\z");

    private static final String INDENT = "  ";

    private Stamp() {}

    /**
     * The text of a method's file, with its stamp.
     *
     * @throws IllegalArgumentException if the method has no {@code source} to hold it
     */
    public static String write(Api api) {
        var source = api.source();
        if (source == null) {
            throw new IllegalArgumentException(api.method() + " has no source to hold the stamp");
        }
        var indent = source.others().isEmpty() ? INDENT : "";
        return stamped(
                DescriptorWriter.write(api.toBuilder().source(bare(source)).build()), indent);
    }

    /**
     * The text of the file of what a group shares, with its stamp.
     *
     * @throws IllegalArgumentException if it has no {@code source} to hold it
     */
    public static String write(SharedTypes shared) {
        var source = shared.source();
        if (source == null) {
            throw new IllegalArgumentException(
                    "What the group " + shared.group() + " shares has no source to hold the stamp");
        }
        return stamped(
                DescriptorWriter.write(new SharedTypes(
                        shared.gateway(),
                        shared.group(),
                        shared.title(),
                        shared.doc(),
                        shared.types(),
                        bare(source),
                        shared.location())),
                INDENT);
    }

    private static Source bare(Source source) {
        return source.toBuilder().stamp(null).build();
    }

    private static String stamped(String text, String indent) {
        return text + indent + "stamp: " + sha256(text) + "\n";
    }

    /** Whether a file bears its own stamp: nobody edited it since it was written. */
    public static boolean isOn(String file) {
        var stamp = LAST_LINE.matcher(file);
        return stamp.find()
                && file.substring(stamp.start()).strip().equals("stamp: " + sha256(file.substring(0, stamp.start())));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
