package io.github.jdcodegen.spec.fetch;

import io.github.jdcodegen.spec.fetch.Site.RefusedByTheSiteException;
import io.github.jdcodegen.spec.importer.document.MethodName;
import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.map.Groups;
import io.github.jdcodegen.spec.importer.map.MethodPlacement;
import io.github.jdcodegen.spec.model.MethodFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the site's lists: which groups there are, and which methods in each. */
final class SiteList {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** More than JD has by far; a site that lists without end is left there. */
    private static final int MAX_GROUPS = 2_000;

    private static final int MAX_METHODS = 50_000;

    private final Site site;
    private final SiteAddresses addresses;
    private final Consumer<String> warn;

    SiteList(Site site, SiteAddresses addresses, Consumer<String> warn) {
        this.site = site;
        this.addresses = addresses;
        this.warn = warn;
    }

    /**
     * A document that the site offers.
     *
     * @param id its number there
     * @param method the method that it describes
     * @param group the name of its group
     */
    record Entry(String id, String method, String group) {
        MethodFilter.Candidate candidate() {
            return new MethodFilter.Candidate(method, group, MethodPlacement.gateway(method));
        }
    }

    /**
     * Lists the documents.
     *
     * @param exactly if not empty: the methods that are looked for; the lists are left as soon as all of them are found
     * @param groups if not empty: the groups that are looked at
     * @throws IOException if the list of groups cannot be had
     */
    List<Entry> entries(Set<String> exactly, Set<String> groups) throws IOException, RefusedByTheSiteException {
        var entries = new LinkedHashMap<String, Entry>();
        var missing = new HashSet<>(exactly);
        var numbers = groups(json(site.get(addresses.indexAddress()), "the list of groups"));
        for (var number : numbers.entrySet()) {
            var group = number.getValue();
            if (!groups.isEmpty() && !groups.contains(group)) {
                continue;
            }
            for (var entry : ofGroup(number.getKey(), group)) {
                if (entries.size() < MAX_METHODS) {
                    entries.putIfAbsent(entry.method(), entry);
                }
                missing.remove(entry.method());
            }
            if (!exactly.isEmpty() && missing.isEmpty()) {
                break;
            }
        }
        return List.copyOf(entries.values());
    }

    private static Map<String, String> groups(JsonNode index) {
        var groups = new LinkedHashMap<String, String>();
        for (var group : index.path("data").values()) {
            var id = text(group, "id");
            if (!id.isEmpty() && groups.size() < MAX_GROUPS) {
                groups.put(id, name(id));
            }
        }
        return groups;
    }

    private static String name(String id) {
        return id.matches("[0-9]{1,9}") ? Groups.name(Integer.parseInt(id)).orElse("group" + id) : "other";
    }

    private List<Entry> ofGroup(String id, String group) throws RefusedByTheSiteException {
        var listed = list(id, group, true);
        return listed.isEmpty() ? list(id, group, false) : listed;
    }

    private List<Entry> list(String id, String group, boolean isNew) throws RefusedByTheSiteException {
        var entries = new ArrayList<Entry>();
        try {
            var address = isNew ? addresses.listAddress(id) : addresses.classificationAddress(id);
            var data = json(site.get(address), "the list of group " + id).path("data");
            var listed = data.path("cmsApis");
            for (var api : listed.isArray() ? listed.values() : data.isArray() ? data.values() : List.<JsonNode>of()) {
                add(api, group, entries);
            }
        } catch (IOException e) {
            if (!isNew) {
                warn.accept("passed over: group " + id + ": " + e.getMessage());
            }
        }
        return entries;
    }

    private void add(JsonNode api, String group, List<Entry> entries) {
        var number = text(api, "josCmsApiId");
        try {
            entries.add(
                    new Entry(number.isEmpty() ? text(api, "id") : number, MethodName.of(text(api, "apiName")), group));
        } catch (RefusedException e) {
            warn.accept("passed over: an entry of the site's list: " + e.getMessage());
        }
    }

    private static String text(JsonNode object, String key) {
        var value = object.path(key);
        return value.isString() || value.isNumber() ? value.asString().strip() : "";
    }

    private static JsonNode json(byte[] bytes, String what) throws IOException {
        try {
            var root = JSON.readTree(bytes);
            if (!root.path("data").isMissingNode()
                    && !(root.path("success").isBoolean()
                            && !root.path("success").booleanValue())) {
                return root;
            }
        } catch (JacksonException e) {
            // The exception below says it.
        }
        throw new IOException("what the site gives for " + what + " is no such list");
    }
}
