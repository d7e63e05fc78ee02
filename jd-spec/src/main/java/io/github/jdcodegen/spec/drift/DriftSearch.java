package io.github.jdcodegen.spec.drift;

import io.github.jdcodegen.spec.evidence.AnswerComparison;
import io.github.jdcodegen.spec.evidence.Contradiction;
import io.github.jdcodegen.spec.evidence.Contradiction.Kind;
import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes through recordings and counts what is not as described. */
public final class DriftSearch {
    /** What the recorder leaves of a text. */
    private static final Pattern MASKED = Pattern.compile("[x1 _.:@-]*");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,9}]");

    /** Fields that were never seen are told from so many answers on. */
    private static final int ENOUGH = 10;

    private final ApiSet set;
    private final Map<String, Api> methods;
    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> reports = new TreeMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> undescribed = new TreeSet<>();

    private DriftSearch(ApiSet set) {
        this.set = set;
        methods = set.apis().stream().collect(Collectors.toMap(Api::method, Function.identity()));
    }

    private record Key(String kind, String method, String path) {}

    private static final class Count {
        private final String what;
        private final @Nullable String type;
        private int count;
        private @Nullable String first;
        private @Nullable String last;

        private Count(String what, @Nullable String type) {
            this.what = what;
            this.type = type;
        }

        private void add(@Nullable String at) {
            count++;
            if (at != null) {
                first = first == null || at.compareTo(first) < 0 ? at : first;
                last = last == null || at.compareTo(last) > 0 ? at : last;
            }
        }
    }

    /**
     * Holds recordings against descriptors.
     *
     * @param recordings files and folders of JSON lines
     * @throws io.github.jdcodegen.spec.model.SpecException if a file or folder is not there
     */
    public static DriftResult run(ApiSet set, List<Path> recordings) {
        var search = new DriftSearch(set);
        var broken = Recording.read(recordings, search::add);
        return search.result(broken);
    }

    private void add(Recording recording) {
        var api = methods.get(recording.method());
        if (api == null) {
            undescribed.add(recording.method());
            return;
        }
        if (recording.answer() != null) {
            answer(api, recording.answer(), recording.at());
        }
        if (!recording.report().isEmpty()) {
            reports.merge(api.method(), 1, Integer::sum);
            recording.report().stream()
                    .map(each ->
                            new Recording.Finding(INDEX.matcher(each.path()).replaceAll("[]"), each.kind()))
                    .distinct()
                    .forEach(each -> count(
                            "reported-" + each.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
                            api.method(),
                            each.path(),
                            "The decode report says " + each.kind(),
                            null,
                            recording.at()));
        }
    }

    private void answer(Api api, String answer, @Nullable String at) {
        var shown = AnswerComparison.seen(api, set, answer);
        if (shown.contradictions().stream().anyMatch(each -> each.kind() == Kind.ERROR_ANSWER)) {
            return;
        }
        answers.merge(api.method(), 1, Integer::sum);
        seen.computeIfAbsent(api.method(), name -> new HashSet<>()).addAll(shown.fields());
        var told = new HashSet<Key>();
        for (var each : shown.contradictions()) {
            var kind = each.kind().rule().replaceFirst("^example-", "");
            if (!isMasked(each) && told.add(new Key(kind, api.method(), each.place()))) {
                count(kind, api.method(), each.place(), said(each), proposed(each), at);
            }
        }
        if (!shown.unknownLists().isEmpty()) {
            shown.empty()
                    .forEach(place -> count(
                            "empty-list-beside-unknown-list",
                            api.method(),
                            place,
                            "The list is empty, and " + String.join(", ", shown.unknownLists())
                                    + " holds elements: the field may have another name",
                            null,
                            at));
        }
    }

    private static boolean isMasked(Contradiction each) {
        return each.kind() == Kind.UNKNOWN_VALUE && MASKED.matcher(each.value()).matches();
    }

    private static String said(Contradiction each) {
        return each.what().replace("the example has", "answers have").replace("The example", "An answer");
    }

    /** The type that an overlay may set: of unknown fields, and where another type is sent. */
    private static @Nullable String proposed(Contradiction each) {
        return switch (each.kind()) {
            case UNKNOWN_FIELD, TOO_WIDE, UNREADABLE, NUMBER_FOR_TEXT -> each.value();
            default -> null;
        };
    }

    private void count(
            String kind, String method, String path, String what, @Nullable String type, @Nullable String at) {
        counts.computeIfAbsent(new Key(kind, method, path), key -> new Count(what, type))
                .add(at);
    }

    private DriftResult result(int broken) {
        var drifts = new ArrayList<Drift>();
        counts.forEach((key, count) -> drifts.add(new Drift(
                key.kind(),
                key.method(),
                key.path(),
                count.what,
                count.count,
                (key.kind().startsWith("reported-") ? reports : answers).getOrDefault(key.method(), 0),
                count.first,
                count.last,
                count.type)));
        answers.forEach((method, count) -> {
            if (count >= ENOUGH) {
                neverSeen(Objects.requireNonNull(methods.get(method)), count, drifts);
            }
        });
        return new DriftResult(
                drifts.stream().sorted().toList(),
                answers.values().stream().mapToInt(Integer::intValue).sum(),
                reports.values().stream().mapToInt(Integer::intValue).sum(),
                List.copyOf(undescribed),
                broken,
                0);
    }

    private void neverSeen(Api api, int count, List<Drift> drifts) {
        var fields = seen.getOrDefault(api.method(), Set.of());
        Types.fields(api.response())
                .map(field -> field.location().path())
                .filter(place -> !place.isEmpty() && !fields.contains(place))
                .forEach(place -> drifts.add(new Drift(
                        "never-seen",
                        api.method(),
                        place,
                        "No answer has a value of the field",
                        0,
                        count,
                        null,
                        null,
                        null)));
    }
}
