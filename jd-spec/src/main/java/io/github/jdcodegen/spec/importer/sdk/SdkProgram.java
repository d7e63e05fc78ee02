package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes of JD's SDK as programs see them: which JD method they belong to, and what their setters and getters stand for. */
public final class SdkProgram {
    private final Classes classes;
    private final Map<String, ClassShape> requests = new HashMap<>();
    private final Map<String, List<ClassShape>> answers = new HashMap<>();

    private SdkProgram(Classes classes) {
        this.classes = classes;
        for (var request : classes.requests()) {
            requests.put(request.name(), request);
            var answer = facts(request).responseClass();
            if (answer != null) {
                answers.computeIfAbsent(answer, first -> new ArrayList<>()).add(request);
            }
        }
    }

    /** Reads the classes of jars and folders. */
    public static SdkProgram read(List<Path> places, List<ImportReport.Unread> unread) {
        var all = new Classes();
        SdkPlaces.classes(places, unread).forEach(classes -> all.addAll(classes));
        return new SdkProgram(all);
    }

    private static RequestFacts facts(ClassShape request) {
        return Objects.requireNonNull(request.request());
    }

    /** Whether a class is one of the SDK. */
    public boolean has(String className) {
        return classes.find(className) != null;
    }

    /** The wire names of the methods whose request or answer a class is; none for any other class. */
    public List<String> methods(String className) {
        var request = requests.get(className);
        return request != null
                ? List.of(facts(request).method())
                : answers.getOrDefault(className, List.of()).stream()
                        .map(one -> facts(one).method())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Whether a class is a request. */
    public boolean isRequest(String className) {
        return requests.containsKey(className);
    }

    /**
     * The wire name that a setter or getter stands for.
     *
     * @param className its class
     * @param javaMethod its name
     */
    public Optional<String> wireName(String className, String javaMethod) {
        var stem = javaMethod.startsWith("is")
                ? javaMethod.substring(2)
                : javaMethod.substring(Math.min(3, javaMethod.length()));
        var request = requests.get(className);
        if (request != null) {
            return facts(request).parameters().stream()
                    .filter(parameter -> stem.equalsIgnoreCase(parameter.field()))
                    .map(RequestFacts.Parameter::wireName)
                    .findFirst();
        }
        return Optional.ofNullable(new BeanProperties(classes)
                .names(new JavaType.Named(className, List.of()))
                .get(BeanProperties.decapitalised(stem)));
    }

    /**
     * The types of a descriptor that stand for the SDK's classes, by class. The name is that of the record, or empty for the
     * body itself.
     *
     * @param api the descriptor
     * @param sent whether its request is meant; else its response
     */
    public Map<String, String> records(Api api, boolean sent) {
        var found = new TreeMap<String, String>();
        var request = requests.values().stream()
                .filter(one -> facts(one).method().equals(api.method()))
                .findFirst();
        if (request.isEmpty()) {
            return found;
        }
        new RecordPairs(classes, sent ? api.request() : api.response(), sent, found).walk(request.get());
        return found;
    }

    /**
     * The wire names of the methods that a program uses.
     *
     * @param usedBy where its classes are
     * @param uses what they use
     * @throws SpecException if it uses none
     */
    public Set<String> used(List<Path> usedBy, List<UsedClasses.Use> uses) {
        var methods = new HashSet<String>();
        for (var use : uses) {
            var request = requests.get(use.owner());
            if (request != null) {
                methods.add(facts(request).method());
            }
        }
        if (methods.isEmpty()) {
            throw new SpecException(
                    List.of(
                            new Problem(
                                    new Location(
                                            usedBy.stream().map(Path::toString).collect(Collectors.joining(",")),
                                            0,
                                            0,
                                            ""),
                                    "These classes use no request class of JD's SDK that the jar has",
                                    "Give the compiled classes as -Djd.usedBy=target/classes, and the jar that they use as -Djd.sdk=JAR.")));
        }
        return methods;
    }
}
