package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.map.ApiMapper;
import io.github.jdcodegen.spec.importer.map.Groups;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.report.ImportReport.FileOutcome;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.write.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what JD calls the groups that it knows, in the file that their methods share. */
final class GroupTitles {
    private static final String DOCUMENT = "JD's list of groups";

    private GroupTitles() {}

    /**
     * Writes the titles of the groups that descriptors are in. A file that was edited or written by hand stays as it is.
     *
     * @param descriptors the descriptors, by their paths in the folder
     * @param before the shared files that the folder holds already, in whatever subfolder they are
     */
    static List<ImportReport.Group> write(
            Collection<String> descriptors, TargetFolder folder, List<SharedTypes> before) {
        var places = new TreeSet<String>();
        descriptors.forEach(file -> places.add(file.substring(0, file.lastIndexOf('/'))));
        var groups = new ArrayList<ImportReport.Group>();
        for (var place : places) {
            var gateway = place.substring(0, place.indexOf('/'));
            var group = place.substring(gateway.length() + 1);
            Groups.title(group)
                    .map(title -> text(gateway, group, title))
                    .map(text -> write(place + "/_shared.yaml", text, folder, isElsewhere(gateway, group, before)))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private static boolean isElsewhere(String gateway, String group, List<SharedTypes> before) {
        return before.stream()
                .anyMatch(shared ->
                        shared.gateway().equals(gateway) && shared.group().equals(group));
    }

    private static String text(String gateway, String group, String title) {
        var source = Source.builder(DOCUMENT).importer(ApiMapper.IMPORTER).build();
        return Stamp.write(
                new SharedTypes(gateway, group, Text.zh(title), Text.NONE, List.of(), source, Location.NONE));
    }

    private static ImportReport.Group write(String file, String text, TargetFolder folder, boolean isElsewhere) {
        if (folder.has(file, text)) {
            return new ImportReport.Group(file, FileOutcome.UNCHANGED);
        }
        if (folder.holds(file) ? folder.isEdited(file) : isElsewhere) {
            return new ImportReport.Group(file, FileOutcome.KEPT);
        }
        folder.write(file, text);
        return new ImportReport.Group(file, FileOutcome.WRITTEN);
    }
}
