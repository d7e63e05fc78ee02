package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.PlainText;
import io.github.jdcodegen.spec.importer.document.RawDocument.RawError;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the error codes from the table of a document. Lines that say nothing, and lines about success, are left out. */
public final class ErrorTable {
    private static final Set<String> PLACEHOLDERS = Set.of(
            "无", "暂无", "没有", "无错误码", "待完善", "未定义", "undefined", "null", "描述", "错误描述", "错误码", "解决办法", "解决方案", "-", "/");
    private static final Pattern SUCCESS =
            Pattern.compile("(接口|服务)?(调用|操作|处理|请求|查询|执行|返回|提交)?(成功|正常|success|ok)[!！。.]?", Pattern.CASE_INSENSITIVE);

    private ErrorTable() {}

    public static List<ErrorCode> of(List<RawError> lines, FindingCollector notes) {
        var errors = new ArrayList<ErrorCode>();
        var seen = new HashMap<String, String>();
        for (var line : lines) {
            var code = PlainText.of(line.code());
            var text = said(line.text());
            var advice = said(line.advice());
            if (said(code).isEmpty() || text.isEmpty() && advice.isEmpty()) {
                drop(notes, code, "says nothing: \"" + PlainText.of(line.text()) + "\"");
            } else if (SUCCESS.matcher(text).matches()) {
                drop(notes, code, "tells success: \"" + text + "\"");
            } else if (seen.containsKey(code)) {
                drop(notes, code, "stands there already; this one says \"" + text + "\"");
            } else {
                seen.put(code, text);
                errors.add(new ErrorCode(
                        code, Text.zh(text), Text.zh(advice.equals(text) ? "" : advice), null, Location.NONE));
            }
        }
        return errors;
    }

    private static String said(String raw) {
        var text = PlainText.of(raw);
        return PLACEHOLDERS.contains(text) ? "" : text;
    }

    private static void drop(FindingCollector notes, String code, String why) {
        notes.add(Finding.Kind.ERROR_DROPPED, "errors." + code, "left out: it " + why);
    }
}
