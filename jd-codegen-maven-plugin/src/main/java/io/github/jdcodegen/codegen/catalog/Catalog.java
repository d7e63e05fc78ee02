package io.github.jdcodegen.codegen.catalog;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.MethodFilter.Candidate;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The catalogue as its readers see it: what there is, where a word stands, what a method is, and copies to edit. */
public final class Catalog {
    private final ApiSet set = DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of());
    private final MethodFilter filter;
    private final Consumer<String> out;

    /**
     * Reads the catalogue.
     *
     * @param filter the methods that count
     * @param out receives each line of what is shown
     */
    public Catalog(MethodFilter filter, Consumer<String> out) {
        this.filter = filter;
        this.out = out;
    }

    /**
     * Shows the methods by group, or describes the method if there is only one.
     *
     * @return the result in one line
     * @throws SpecException if a pattern of the filter matches nothing; it proposes near names
     */
    public String show() {
        var chosen = chosen();
        if (chosen.size() == 1) {
            new MethodPage(chosen.get(0), set).lines().forEach(out);
            return "to edit it: -Djd.copyTo=FOLDER -Djd.includes="
                    + chosen.get(0).method();
        }
        new MethodList(set).lines(chosen).forEach(out);
        return MethodList.counts(chosen, set.apis().size())
                + ". -Djd.includes=METHOD describes one; -Djd.search=WORDS finds names, texts, fields and error codes";
    }

    /**
     * Shows the methods in whose description every word stands, those first that have it in their name.
     *
     * @param words the words, with blanks between them; a word may be part of a name or text, in any case
     * @return the result in one line
     * @throws SpecException if a pattern of the filter matches nothing
     */
    public String search(String words) {
        var search = new Search(words);
        var hits = search.in(chosen(), set);
        hits.stream().flatMap(hit -> hit.lines().stream()).forEach(out);
        return hits.isEmpty()
                ? "no method has \"" + words.strip() + "\"" + search.suggestion(chosen(), set)
                : MethodList.counts(
                        hits.stream().map(Search.Hit::api).toList(), set.apis().size());
    }

    /**
     * Copies descriptors, with what their groups share, into a folder of the user. Files that are there stay as they are.
     *
     * @return the result in one line
     * @throws SpecException if a pattern of the filter matches nothing, or what is in the folder does not fit together with
     *     the copies; then nothing is written
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public String copyTo(Path folder) {
        return new Copies(chosen(), folder).write(out);
    }

    private List<Api> chosen() {
        var problems = new ArrayList<Problem>();
        var chosen =
                filter.choose(set.apis(), api -> new Candidate(api.method(), api.group(), api.gateway()), problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return chosen;
    }
}
