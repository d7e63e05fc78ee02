package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a field a {@code name} if its wire name cannot be a Java name, or two fields would get the same one. */
public final class FieldNaming {
    private FieldNaming() {}

    /**
     * The names, one for each member in its order; {@code null} where the wire name serves.
     *
     * @param path the place of the object, for what was decided earlier
     */
    public static List<@Nullable String> of(List<Member> members, String path, PreviousImport earlier) {
        var taken = new HashSet<String>();
        var names = new ArrayList<@Nullable String>();
        for (var member : members) {
            var name = earlier.field(path, member.wireName())
                    .map(Field::neutralName)
                    .filter(before -> Names.canServe(before) && taken.add(Names.member(before)))
                    .orElseGet(() -> fresh(member, taken));
            names.add(name.equals(member.wireName()) ? null : name);
        }
        return names;
    }

    private static String fresh(Member member, Set<String> taken) {
        var wire = member.wireName();
        if (Names.canServe(wire) && taken.add(Names.member(wire))) {
            return wire;
        }
        var name = Names.proposal(readable(member), taken);
        taken.add(name);
        return name;
    }

    /** Returns the text to make a name from: the wire name if it has letters, else the server's name, else code points. */
    private static String readable(Member member) {
        var wire = member.wireName();
        if (wire.contains(".")) {
            return wire.substring(wire.lastIndexOf('.') + 1);
        }
        if (wire.chars().anyMatch(FieldNaming::isAsciiLetter)) {
            return wire;
        }
        var server = member.serverName();
        if (server != null && Names.canServe(server)) {
            return server;
        }
        var spelled = new StringBuilder("u");
        wire.codePoints().limit(8).forEach(character -> spelled.append('_').append(Integer.toHexString(character)));
        return spelled.toString();
    }

    private static boolean isAsciiLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
