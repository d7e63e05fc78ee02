package io.github.jdcodegen.maven;

import io.github.jdcodegen.codegen.catalog.Catalog;
import io.github.jdcodegen.spec.model.MethodFilter;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the descriptors that come with jd-codegen: all of them, those in which some words stand, or one on a screen. It
 * can copy descriptors to a folder, to be edited there.
 */
@Mojo(name = "catalog", threadSafe = true, requiresProject = false)
public final class CatalogMojo extends JdMojo {
    /**
     * Words to search for, with blanks between them: parts of wire names, of Chinese or English texts, of names of
     * parameters and fields, or error codes. A method is shown if it has all of them.
     */
    @Parameter(property = "jd.search")
    @Nullable
    String search;

    /**
     * The methods to show or copy: wire names with {@code *} for anything, {@code group:NAME} or {@code gateway:NAME}. One
     * method alone is described on a screen. All, unless given.
     */
    @Parameter(property = "jd.includes")
    List<String> includes;

    /** Which of those methods not; patterns as for {@code includes}. */
    @Parameter(property = "jd.excludes")
    List<String> excludes;

    /**
     * The folder to copy the descriptors to, with what their groups share. Files that are there stay as they are. Without
     * it nothing is written.
     */
    @Parameter(property = "jd.copyTo")
    @Nullable
    File copyTo;

    @Override
    String run() {
        var catalog = new Catalog(new MethodFilter(includes, excludes), getLog()::info);
        if (copyTo != null) {
            return catalog.copyTo(copyTo.toPath());
        }
        return search == null ? catalog.show() : catalog.search(search);
    }
}
