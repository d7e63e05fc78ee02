package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.model.Field;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by its text that a field is not to be used any more. */
final class EndWords {
    private static final Pattern ENDS = Pattern.compile(
            "[【\\[（(]\\s?已?(?:废弃|停用|弃用|作废|过期)(?:字段)?\\s?[】\\]）)]|(?:已经|已|即将)(?:废弃|弃用|停用|下线)|不再(?:使用|维护)|请勿再?使用|字段废弃");
    private static final Pattern USE = Pattern.compile("(?:请|推荐)(?:使?用|切换[至到])\\s?([A-Za-z_$][\\w$]{0,80})");
    /** A value of a table, such as {@code 2：已停用}, says nothing of the field. */
    private static final Pattern VALUE = Pattern.compile("\\d\\s?[:：=.、）)\\-]?\\s?已?(?:停用|废弃|下线|作废|弃用|过期)|状态|是否");

    private EndWords() {}

    static boolean say(String doc) {
        return ENDS.matcher(doc).find() && (!VALUE.matcher(doc).find() || doc.contains("（废弃）"));
    }

    /** The field beside it that a text names in its place, or {@code null}. */
    static @Nullable String use(String doc, List<Field> beside) {
        var named = USE.matcher(doc);
        return named.find()
                        && beside.stream().anyMatch(field -> field.wireName().equals(named.group(1)))
                ? named.group(1)
                : null;
    }
}
