package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from a text that a method or a parameter is not to be used any more. */
final class EndWords {
    private static final int LONGEST_NOTE = 200;
    private static final Pattern METHOD_ENDS = Pattern.compile("即将下线|(?:接口|方法|API|api)(?:已|将)(?:经)?(?:下线|停用|废弃|停止维护)"
            + "|(?:已|将)(?:停用|废弃|弃用|停止维护)|请(?:切换|迁移|更换)(?:至|到|为)|^[\\[【(（]?(?:废弃|已下线|停用)|停止服务|不再维护");
    private static final Pattern FIELD_ENDS = Pattern.compile(
            "(?:已|即将|将要?)(?:经)?(?:废弃|弃用|停用)(?!的|订单|状态)|[(（\\[【](?:废弃|弃用)[)）\\]】]|^(?:废弃|弃用)(?!\\p{IsHan})|废弃(?:字段|参数)|(?:字段|参数)(?:已)?(?:废弃|弃用|作废|停用)"
                    + "|不再使用|(?:暂时)?不要再?使用|请勿使用|@[Dd]eprecated");
    private static final Pattern METHOD =
            Pattern.compile("(?<![\\w.])(?:jingdong|360buy|jd)\\.[A-Za-z0-9_]{1,60}(?:\\.[A-Za-z0-9_]{1,60}){1,6}");

    private EndWords() {}

    static Optional<Deprecation> ofMethod(String text, String self) {
        var use = METHOD.matcher(text);
        String other = null;
        while (other == null && use.find()) {
            other = use.group().equals(self) ? null : use.group();
        }
        return METHOD_ENDS.matcher(text).find() ? Optional.of(new Deprecation(other, note(text))) : Optional.empty();
    }

    static Optional<Deprecation> ofField(String text) {
        return FIELD_ENDS.matcher(text).find() ? Optional.of(new Deprecation(null, note(text))) : Optional.empty();
    }

    private static Text note(String text) {
        return Text.zh(text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE) + "…");
    }
}
