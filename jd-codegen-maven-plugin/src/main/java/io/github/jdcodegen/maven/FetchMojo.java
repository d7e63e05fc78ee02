package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.fetch.Fetch;
import io.github.jdcodegen.spec.fetch.SiteAddresses;
import io.github.jdcodegen.spec.importer.MethodsOf;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Saves documents from JD's documentation site, for {@code jd:import} to read. It asks for one document a second, sends no
 * credentials, and stops where the site says no; the next run goes on there.
 */
@Mojo(name = "fetch", threadSafe = true, requiresProject = false)
public final class FetchMojo extends JdMojo {
    /** The address of the documentation site. No public source of JD confirms the usual one. */
    @Parameter(property = "jd.site", defaultValue = SiteAddresses.JOS)
    private String site;

    /**
     * Which methods of the site's lists: wire names with {@code *} for anything, {@code group:NAME} or
     * {@code gateway:NAME}, with commas between them.
     */
    @Parameter(property = "jd.methods")
    private List<String> methods;

    /** The folder where the documents are saved, one file a method. */
    @Parameter(property = "jd.docs", required = true)
    private File docs;

    /** Further methods: all that JD's own SDK jars have. */
    @Parameter(property = "jd.sdk")
    private List<File> sdk;

    /** Further methods: all that are described in this folder, so that their documents are fetched again. */
    @Parameter(property = "jd.descriptors")
    private @Nullable File descriptors;

    /** The pause before each request, in milliseconds. */
    @Parameter(property = "jd.pause", defaultValue = "1000")
    private long pause;

    /** The path of the site's list of groups; not confirmed. */
    @Parameter(property = "jd.site.index", defaultValue = "/api/index")
    private String indexPath;

    /** The path of the site's list of a group's methods; not confirmed. */
    @Parameter(property = "jd.site.list", defaultValue = "/api/list?id={id}")
    private String listPath;

    /** The path of that list in another form, asked where the first gives nothing; not confirmed. */
    @Parameter(property = "jd.site.classification", defaultValue = "/classification/list?id={id}")
    private String classificationPath;

    /** The path of a document; not confirmed. */
    @Parameter(property = "jd.site.detail", defaultValue = "/api/detail?id={id}&apiName={apiName}")
    private String detailPath;

    @Override
    String run() {
        var names = new TreeSet<String>();
        names.addAll(MethodsOf.sdk(sdk.stream().map(File::toPath).toList()));
        if (descriptors != null) {
            names.addAll(MethodsOf.descriptors(descriptors.toPath()));
        }
        var addresses = new SiteAddresses(site, indexPath, listPath, classificationPath, detailPath);
        var report = new Fetch(
                        addresses, Duration.ofMillis(Math.max(0, pause)), docs.toPath(), getLog()::info, getLog()::warn)
                .run(methods, names);
        if (report.stopped() != null) {
            throw new SpecException(List.of(new Problem(
                    new Location(site, 0, 0, ""),
                    "Stopped, because " + report.stopped() + "; " + report.summary(),
                    "What was saved stays. Run the same command later: it goes on where it stopped.")));
        }
        return report.summary();
    }
}
