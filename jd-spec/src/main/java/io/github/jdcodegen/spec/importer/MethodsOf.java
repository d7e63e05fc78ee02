package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.sdk.SdkPlaces;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells which methods a place speaks of. */
public final class MethodsOf {
    private MethodsOf() {}

    /** The wire names of the methods that JD's SDK jars have. */
    public static Set<String> sdk(List<Path> places) {
        var names = new TreeSet<String>();
        SdkPlaces.read(places, new ArrayList<>(), new ArrayList<>())
                .forEach(method -> names.add(method.head().method()));
        return names;
    }

    /** The wire names of the methods that a folder of descriptors has. */
    public static Set<String> descriptors(Path folder) {
        var names = new TreeSet<String>();
        DescriptorLoader.load(folder).apis().stream().map(Api::method).forEach(names::add);
        return names;
    }
}
