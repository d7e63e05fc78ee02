package io.github.jdcodegen.spec.report;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The findings that somebody has accepted: a text file with one fingerprint at the start of each line. What follows the
 * fingerprint on its line is for people; empty lines and lines that begin with {@code #} say nothing.
 *
 * @param fingerprints the accepted ones
 */
public record KnownFindings(Set<String> fingerprints) {
    /** Nothing is accepted. */
    public static final KnownFindings NONE = new KnownFindings(Set.of());

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12}");

    /** Copies the set. */
    public KnownFindings {
        fingerprints = Set.copyOf(fingerprints);
    }

    /**
     * Reads the file.
     *
     * @throws SpecException with every line that begins with no fingerprint, or if the file cannot be read
     */
    public static KnownFindings read(Path file) {
        var problems = new Problems();
        var found = new TreeSet<String>();
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                var word = line.strip().split("\\s", 2)[0];
                if (FINGERPRINT.matcher(word).matches()) {
                    found.add(word);
                } else if (!word.isEmpty() && !word.startsWith("#")) {
                    problems.add(
                            new Location(file.toString(), number, 1, ""),
                            "The line begins with no fingerprint",
                            "Begin it with the 12 hexadecimal digits that the report gives, or with # for a comment.");
                }
            }
        } catch (CharacterCodingException e) {
            problems.add(new Location(file.toString(), 0, 0, ""), "The file is not UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            problems.add(
                    new Location(file.toString(), 0, 0, ""),
                    "The file of known findings cannot be read",
                    "Create it, empty if nothing is accepted yet, or mend its path.");
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return new KnownFindings(found);
    }

    /** Whether somebody has accepted that finding. */
    public boolean has(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }
}
