package io.github.jdcodegen.spec.importer.meaning;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds in the text of a status field which of its values means success, such as {@code 0:成功 1:失败}. */
final class SuccessWords {
    /** What is longer is no description of a status. */
    private static final int LONGEST = 600;

    private static final String VALUE = "(-?[0-9]{1,9}|true|false|TRUE|FALSE|[YN])";
    private static final String LINK = "[\\s:：=\"'“”()（）\\-—–]{0,4}(?:代表|表示|则为|则|为|是|时)?[\\s:：\\-—]{0,2}";
    private static final String SUCCESS =
            "(?:该|此|接口|服务|方法|本次)?(?:调用|操作|处理|请求|查询|执行|返回|提交|业务)?(?:成功|[Ss]uccess\\b|SUCCESS\\b)";
    /** The value stands first: {@code 0：成功}. */
    private static final Pattern VALUE_FIRST = Pattern.compile("(?<![\\w.\\-非])" + VALUE + LINK + SUCCESS);
    /** The success stands first: {@code 成功：0}, {@code 成功返回0}. */
    private static final Pattern SUCCESS_FIRST =
            Pattern.compile("(?<![不未分非])成功(?:时|则)?(?:返回|[:：=]|为|是){1,2}[\\s:：\"']{0,2}" + VALUE + "(?![\\w.])");

    private static final Pattern SEGMENT = Pattern.compile("[,，;；、。\\n|]");

    private SuccessWords() {}

    /** The one value that means success; empty if the text names none, or several. */
    static Optional<String> value(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var values = new TreeSet<String>();
        for (var segment : SEGMENT.split(text)) {
            for (var pattern : new Pattern[] {VALUE_FIRST, SUCCESS_FIRST}) {
                var found = pattern.matcher(segment);
                while (found.find()) {
                    values.add(found.group(1));
                }
            }
        }
        return values.size() == 1 ? Optional.of(values.first()) : Optional.empty();
    }

    /** Tells whether a text turns a flag round: {@code false} means success. */
    static boolean isTurnedRound(String text) {
        return value(text).filter(value -> value.equalsIgnoreCase("false")).isPresent();
    }
}
