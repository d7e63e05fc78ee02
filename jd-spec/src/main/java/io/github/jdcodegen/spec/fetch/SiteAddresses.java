package io.github.jdcodegen.spec.fetch;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the documentation site answers. The usual paths are those that programs of 2026 use; JD does not publish them, so
 * they are not confirmed and can all be replaced.
 *
 * @param base the address of the site, without a slash at its end
 * @param index the path of the list of groups
 * @param list the path of the list of a group's methods; {@code {id}} is the group's number
 * @param classification the path of the same list in its older form, asked where the first gives nothing
 * @param detail the path of a document; {@code {id}} is its number, {@code {apiName}} the method
 */
public record SiteAddresses(String base, String index, String list, String classification, String detail) {
    /** The documentation site; not confirmed. */
    public static final String JOS = "https://joshome.jd.com";

    /** Checks the address and takes the slash off its end. */
    public SiteAddresses {
        base = base.strip().replaceFirst("/$", "");
        check(base);
    }

    /** The usual paths at a site. */
    public static SiteAddresses at(String base) {
        return new SiteAddresses(
                base,
                "/api/index",
                "/api/list?id={id}",
                "/classification/list?id={id}",
                "/api/detail?id={id}&apiName={apiName}");
    }

    private static void check(String base) {
        try {
            var uri = URI.create(base);
            var isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // The problem below says it.
        }
        throw new SpecException(List.of(new Problem(
                new Location("jd.site", 0, 0, ""),
                "It is no address of a site",
                "Give an address such as " + JOS + ", without a user, a password or parameters.")));
    }

    URI indexAddress() {
        return address(index, "", "");
    }

    URI listAddress(String group) {
        return address(list, group, "");
    }

    URI classificationAddress(String group) {
        return address(classification, group, "");
    }

    URI detailAddress(String id, String method) {
        return address(detail, id, method);
    }

    private URI address(String path, String id, String method) {
        return URI.create(base + path.replace("{id}", encoded(id)).replace("{apiName}", encoded(method)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
