package io.github.jdcodegen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.roundtrip.RandomDescriptors;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is edited: a run that makes only what changed leaves the same bytes, or the same problems, as one from nothing. */
class PartialRunTest {
    private static final int METHODS = 5;
    private static final int EDITS = 8;
    private static final List<String> TYPES = List.of("string", "long", "decimal", "list<string>", "datetime", "json");
    private static final AtomicInteger KEPT = new AtomicInteger();

    @Property(tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void leavesTheSameAsARunFromNothing(@ForAll long seed) throws IOException {
        var base = Files.createTempDirectory("jd-partial");
        try {
            var random = new Random(seed);
            new RandomDescriptors(seed).write(base.resolve("jd"), METHODS);
            generate(base, "out");
            for (int i = 0; i < EDITS; i++) {
                var before = files(base.resolve("jd"));
                edit(base.resolve("jd"), random);
                if (!compare(base)) {
                    for (var file : before.entrySet()) {
                        Files.writeString(base.resolve("jd").resolve(file.getKey()), file.getValue());
                    }
                }
            }
        } finally {
            delete(base);
        }
    }

    /** Without this the property would also hold for a generator that always makes everything. */
    @AfterContainer
    static void madeOftenOnlyWhatChanged() {
        assertThat(KEPT).hasValueGreaterThan(20);
    }

    /** Returns whether there is a client. */
    private static boolean compare(Path base) throws IOException {
        delete(base.resolve("whole"));
        delete(base.resolve("whole-data"));
        var whole = outcome(base, "whole");
        var before = files(base.resolve("out"));
        if (isPartial(base)) {
            KEPT.incrementAndGet();
        }
        assertThat(outcome(base, "out")).isEqualTo(whole);
        if (whole.isEmpty()) {
            assertThat(files(base.resolve("out"))).isEqualTo(files(base.resolve("whole")));
            assertThat(files(base.resolve("out-data"))).isEqualTo(files(base.resolve("whole-data")));
        } else {
            assertThat(files(base.resolve("out"))).isEqualTo(before);
        }
        return whole.isEmpty();
    }

    private static boolean isPartial(Path base) {
        return Generation.partial(settings(base, "out")).isPresent();
    }

    /** The problems. */
    private static String outcome(Path base, String output) {
        try {
            generate(base, output);
            return "";
        } catch (SpecException e) {
            return e.problems().toString();
        }
    }

    private static void generate(Path base, String output) {
        Generation.run(settings(base, output), new Claims(new HashMap<>(), "default"));
    }

    private static GenerationSettings settings(Path base, String output) {
        return new GenerationSettings(
                base,
                List.of("jd"),
                List.of(),
                base.resolve(output),
                base.resolve(output + "-data"),
                PlanOptions.of("com.acme"),
                List.of(),
                "1");
    }

    private static void edit(Path folder, Random random) throws IOException {
        var files = new ArrayList<>(files(folder).keySet());
        var shared =
                files.stream().filter(name -> name.endsWith("_shared.yaml")).findFirst();
        var isShared = shared.isPresent() && random.nextInt(8) == 0;
        files.removeIf(name -> name.endsWith("_shared.yaml"));
        var file = folder.resolve(isShared ? shared.get() : files.get(random.nextInt(files.size())));
        var text = Files.readString(file);
        if (random.nextInt(25) == 0 && files.size() > 2) {
            Files.delete(file);
            return;
        }
        var lines = new ArrayList<>(text.lines().toList());
        var line = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add("# " + random.nextInt());
            case 2 ->
                lines.replaceAll(it -> it.startsWith("title:") ? "title: {en: Title " + random.nextInt(9) + "}" : it);
            case 3 -> lines.replaceAll(it -> it.startsWith("access:") ? "access: write" : it);
            case 4 -> lines.add(4, "deprecated: {use: " + lines.get(1).replaceFirst("^method: ", "") + "}");
            default -> {
                var enums = shared.isEmpty() ? List.<String>of() : enums(folder.resolve(shared.get()));
                var types = new ArrayList<>(TYPES);
                types.addAll(enums);
                types.addAll(enums);
                var type = types.get(random.nextInt(types.size()));
                for (int i = 0; i < lines.size(); i++) {
                    var at = (line + i) % lines.size();
                    var changed = lines.get(at).replaceFirst("\\{type: [^,}]*", "{type: " + type);
                    if (!changed.equals(lines.get(at))) {
                        lines.set(at, changed);
                        break;
                    }
                }
            }
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static List<String> enums(Path shared) throws IOException {
        return Files.readAllLines(shared).stream()
                .filter(line -> line.matches("  [A-Za-z0-9_]+:"))
                .map(line -> line.strip().replace(":", ""))
                .toList();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
