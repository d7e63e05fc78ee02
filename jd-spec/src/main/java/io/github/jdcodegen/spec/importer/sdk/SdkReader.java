package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.document.MethodName;
import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Makes methods of the request classes of one jar or folder. */
final class SdkReader {
    private final String name;
    private final Classes classes;
    private final List<ImportReport.Unread> unread;
    private final List<ImportReport.Duplicate> duplicates;

    SdkReader(String name, Classes classes, List<ImportReport.Unread> unread, List<ImportReport.Duplicate> duplicates) {
        this.name = name;
        this.classes = classes;
        this.unread = unread;
        this.duplicates = duplicates;
    }

    /** A method, and the classes of its answer. */
    private record Read(SdkMethod method, Set<String> answers) {}

    /** All methods, sorted by wire name. */
    List<SdkMethod> methods() {
        var chosen = onePerMethod();
        if (chosen.isEmpty() && classes.isLogistics()) {
            unread.add(new ImportReport.Unread(
                    name,
                    "It is a jar of JD's logistics platform (京东物流开放平台), which has another protocol",
                    "Only jars of JD's open platform (com.jd.open.api.sdk) and of JD Union can be imported."));
        }
        var read = new ArrayList<Read>();
        for (var request : chosen.values()) {
            try {
                read.add(read(request));
            } catch (RefusedException e) {
                unread.add(e.of(name + ": " + request.javaName()));
            }
        }
        return withDoubts(read);
    }

    /** Of two request classes for one method the one with more parameters; of equal ones the last by name. */
    private Map<String, ClassShape> onePerMethod() {
        var chosen = new TreeMap<String, ClassShape>();
        var order = Comparator.comparingInt(
                        (ClassShape shape) -> facts(shape).parameters().size())
                .thenComparing(ClassShape::name);
        for (var request : classes.requests()) {
            var other = chosen.get(facts(request).method());
            var best = other == null || order.compare(other, request) < 0 ? request : other;
            chosen.put(facts(request).method(), best);
            if (other != null) {
                var passedOver = best.equals(other) ? request : other;
                duplicates.add(new ImportReport.Duplicate(
                        name + ": " + passedOver.javaName(),
                        facts(request).method(),
                        name + ": " + best.javaName(),
                        "it has as many parameters or more"));
            }
        }
        return chosen;
    }

    private static RequestFacts facts(ClassShape request) {
        return Objects.requireNonNull(request.request());
    }

    private Read read(ClassShape request) {
        var facts = facts(request);
        var method = MethodName.of(facts.method());
        var notes = new FindingCollector(name, method);
        var sent = new SdkShapes(classes, true, notes);
        var parameters = facts.parameters().stream()
                .filter(parameter -> isName(parameter.wireName(), notes))
                .map(parameter -> sent.parameter(parameter, request))
                .toList();
        var answer = new SdkShapes(classes, false, notes);
        var guessed = new HashSet<String>();
        var roots = facts.responseClass() == null || classes.find(facts.responseClass()) == null
                ? List.<Member>of()
                : answer.roots(facts.responseClass());
        if (facts.responseClass() == null || classes.find(facts.responseClass()) == null) {
            guessed.add("response");
            notes.add(Finding.Kind.TYPE_UNKNOWN, "response", "the jar does not hold the class of the answer");
        }
        var response = roots;
        if (roots.size() == 1 && isText(roots.get(0))) {
            response = List.of(opaque(roots.get(0), notes));
            guessed.add("response");
        }
        var head = head(request, facts, method, isNested(method, parameters));
        var classesOfAnswer = new HashSet<>(answer.used());
        classesOfAnswer.remove(String.valueOf(facts.responseClass()));
        return new Read(new SdkMethod(head, request.javaName(), parameters, response, guessed, notes), classesOfAnswer);
    }

    private static boolean isName(String wireName, FindingCollector notes) {
        if (!wireName.isBlank() && wireName.length() <= Names.MAX_LENGTH) {
            return true;
        }
        notes.add(Finding.Kind.NAMELESS_DROPPED, "request", "left out a parameter whose name is empty or too long");
        return false;
    }

    private RawDocument head(ClassShape request, RequestFacts facts, String method, boolean nested) {
        return new RawDocument(
                name,
                request.javaName(),
                null,
                RawDocument.Form.SDK,
                method,
                null,
                SdkGroups.of(request.name()),
                facts.version(),
                "",
                "",
                null,
                null,
                List.of(),
                nested,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** What is put at the top is sent at the top; only where all of it is single values do both layouts mean that. */
    private static boolean isNested(String method, List<Member> parameters) {
        return method.startsWith("jd.union.")
                || !parameters.stream().allMatch(parameter -> parameter.shape() instanceof Shape.Leaf);
    }

    private static boolean isText(Member root) {
        return root.shape() instanceof Shape.Leaf leaf && leaf.scalar() == Scalar.STRING;
    }

    private static Member opaque(Member root, FindingCollector notes) {
        notes.add(
                Finding.Kind.OPAQUE_TEXT,
                "response." + root.wireName(),
                "the whole answer is one text to JD's class: assumed any JSON");
        return root.withShape(new Shape.Leaf(Scalar.JSON));
    }

    /** Marks the answers that a class of another method may have spoiled. */
    private static List<SdkMethod> withDoubts(List<Read> read) {
        var users = new HashMap<String, Set<List<String>>>();
        for (var one : read) {
            var shape = one.method().request().stream()
                    .map(parameter -> parameter.wireName() + ":" + parameter.shape())
                    .sorted()
                    .toList();
            one.answers()
                    .forEach(name -> users.computeIfAbsent(name, first -> new HashSet<>())
                            .add(shape));
        }
        var methods = new ArrayList<SdkMethod>();
        for (var one : read) {
            var shared = one.answers().stream()
                    .filter(name -> users.getOrDefault(name, Set.of()).size() > 1)
                    .sorted()
                    .toList();
            methods.add(shared.isEmpty() ? one.method() : doubtful(one.method(), shared.get(0)));
        }
        return methods;
    }

    private static SdkMethod doubtful(SdkMethod method, String shared) {
        var guessed = new HashSet<>(method.guessed());
        guessed.add("response");
        method.notes()
                .add(
                        Finding.Kind.SHARED_CLASS,
                        "response",
                        "methods with other parameters answer with the class " + shared.replace('/', '.')
                                + " too: JD may have overwritten it");
        return new SdkMethod(
                method.head(), method.requestClass(), method.request(), method.response(), guessed, method.notes());
    }
}
