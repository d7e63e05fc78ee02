package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings that somebody does not want to see, each with a reason: lines of a rule's id, the wire name of a method (with
 * {@code *} for any text, and after a colon the beginning of a path), and the reason. Lines that begin with {@code #} say
 * nothing.
 *
 * @param lines the suppressions in order
 */
record Suppressions(List<Line> lines) {
    static final Suppressions NONE = new Suppressions(List.of());

    private static final int PARTS = 3;

    /**
     * One suppression.
     *
     * @param rule the id of the rule
     * @param method the method, with {@code *} for any text
     * @param path the beginning of the path; empty for all
     * @param location where it stands
     */
    record Line(String rule, String method, String path, Location location) {
        boolean covers(LintFinding finding) {
            return finding.rule().equals(rule)
                    && finding.location().path().startsWith(path)
                    && fits(method, finding.method());
        }

        /** Whether a name fits a pattern, in linear time for one asterisk and by plain search for more. */
        private static boolean fits(String pattern, String name) {
            var parts = pattern.split("\\*", -1);
            if (parts.length == 1) {
                return pattern.equals(name);
            }
            if (!name.startsWith(parts[0])) {
                return false;
            }
            var at = parts[0].length();
            for (var i = 1; i < parts.length - 1; i++) {
                var next = name.indexOf(parts[i], at);
                if (next < 0) {
                    return false;
                }
                at = next + parts[i].length();
            }
            var last = parts[parts.length - 1];
            return name.length() - at >= last.length() && name.endsWith(last);
        }
    }

    /**
     * Reads the file.
     *
     * @throws SpecException with every line that lacks something, or if the file cannot be read
     */
    static Suppressions read(Path file) {
        var problems = new Problems();
        var lines = new ArrayList<Line>();
        try {
            var number = 0;
            for (var text : Files.readAllLines(file)) {
                number++;
                if (text.isBlank() || text.strip().startsWith("#")) {
                    continue;
                }
                var place = new Location(file.toString(), number, 1, "");
                var parts = text.strip().split("\\s+", PARTS);
                if (parts.length < PARTS) {
                    problems.add(
                            place,
                            "A suppression has three parts",
                            "Write the rule, the method, and the reason: unused-type jingdong.example.get The next version"
                                    + " uses it.");
                    continue;
                }
                var colon = parts[1].indexOf(':');
                lines.add(new Line(
                        parts[0],
                        colon < 0 ? parts[1] : parts[1].substring(0, colon),
                        colon < 0 ? "" : parts[1].substring(colon + 1),
                        place));
            }
        } catch (IOException e) {
            problems.add(
                    new Location(file.toString(), 0, 0, ""),
                    "The file of suppressions cannot be read",
                    "Mend its path, and save it as UTF-8.");
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return new Suppressions(List.copyOf(lines));
    }
}
