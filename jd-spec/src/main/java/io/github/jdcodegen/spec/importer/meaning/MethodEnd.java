package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its title and its text that a method is not to be used any more, and which takes its place. */
final class MethodEnd {
    private static final int LONGEST_NOTE = 200;
    private static final Pattern ENDS = Pattern.compile("即将下线|将要下线|(?:接口|方法|API|api)(?:已|将)(?:经)?(?:下线|停用|废弃|停止维护)"
            + "|(?:已|将)(?:停用|废弃|弃用|停止维护)|请(?:切换|迁移|更换)(?:至|到|为)|^[\\[【(（]?(?:废弃|已下线|停用)|停止服务|不再维护");
    private static final Pattern METHOD =
            Pattern.compile("(?<![\\w.])(?:jingdong|360buy|jd)\\.[A-Za-z0-9_]{1,60}(?:\\.[A-Za-z0-9_]{1,60}){1,6}");

    private MethodEnd() {}

    static Optional<Deprecation> of(Api api) {
        var text = (api.title().zhOrEmpty() + "\n" + api.doc().zhOrEmpty()).strip();
        if (!ENDS.matcher(text).find()) {
            return Optional.empty();
        }
        var note = text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE) + "…";
        var use = METHOD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(method -> !method.equals(api.method()))
                .findFirst();
        return Optional.of(new Deprecation(use.orElse(null), Text.zh(note)));
    }
}
