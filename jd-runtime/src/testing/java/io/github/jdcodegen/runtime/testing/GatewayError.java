package io.github.jdcodegen.runtime.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a gateway refuses a call: JD's codes (of today's gateway, and of the older one that Kepler has) and texts. */
enum GatewayError {
    THROTTLED("2", "3021", "限制时间内调用失败次数", "App call limited"),
    MISSING_VERSION("4", "3022", "缺少版本参数", "Missing version"),
    UNSUPPORTED_VERSION("5", "3025", "不支持的版本号", "Unsupported version"),
    MISSING_TIMESTAMP("7", "7", "缺少时间戳参数", "Missing timestamp"),
    INVALID_TIMESTAMP("8", "8", "非法的时间戳参数", "Invalid timestamp"),
    MISSING_SIGN("11", "11", "缺少签名参数", "Missing sign"),
    INVALID_SIGN("12", "12", "无效签名", "Invalid sign"),
    INVALID_FORMAT("13", "13", "无效数据格式", "Invalid format"),
    MISSING_METHOD("14", "3024", "缺少方法名参数", "Missing method"),
    INVALID_METHOD("15", "3025", "不存在的方法名", "Invalid method"),
    MISSING_TOKEN("18", "1022", "缺少access_token参数", "Missing access_token"),
    INVALID_TOKEN("19", "1003", "无效access_token", "Invalid access_token"),
    MISSING_APP_KEY("20", "1020", "缺少app_key参数", "Missing app_key"),
    INVALID_APP_KEY("21", "1005", "无效app_key", "Invalid app_key"),
    INVALID_PARAMETER("60", "3001", "参数不合法", "Invalid parameter"),
    INVALID_JSON("63", "3001", "json格式不合法", "Invalid json"),
    UNKNOWN_EXCEPTION("67", "3038", "平台调用后端服务抛出未知异常", "Unknown service exception"),
    INVALID_HTTP("77", "77", "非法http协议", "Invalid http method");

    private final String code;
    private final String olderCode;
    private final String zh;
    private final String en;

    GatewayError(String code, String olderCode, String zh, String en) {
        this.code = code;
        this.olderCode = olderCode;
        this.zh = zh;
        this.en = en;
    }

    /** What a gateway answers; {@code null} stands for today's. */
    GatewayAnswer.Failure answer(GatewayMethod.@Nullable Profile gateway) {
        List<String> known = gateway == null ? List.of() : gateway.codes();
        var isOlder = !known.contains(code) && known.contains(olderCode);
        return new GatewayAnswer.Failure(isOlder ? olderCode : code, zh, en);
    }

    /** The same with what exactly is wrong, where JD would name it. */
    GatewayAnswer.Failure answer(GatewayMethod.@Nullable Profile gateway, String detail) {
        var answer = answer(gateway);
        return new GatewayAnswer.Failure(answer.code(), zh, en + ": " + detail);
    }
}
