package io.github.jdcodegen.runtime.testing;

/** Why a gateway refuses a call: JD's code and texts. */
enum Refusal {
    THROTTLED("2", "限制时间内调用失败次数", "App call limited"),
    MISSING_VERSION("4", "缺少版本参数", "Missing version"),
    UNSUPPORTED_VERSION("5", "不支持的版本号", "Unsupported version"),
    MISSING_TIMESTAMP("7", "缺少时间戳参数", "Missing timestamp"),
    INVALID_TIMESTAMP("8", "非法的时间戳参数", "Invalid timestamp"),
    MISSING_SIGN("11", "缺少签名参数", "Missing sign"),
    INVALID_SIGN("12", "无效签名", "Invalid sign"),
    INVALID_FORMAT("13", "无效数据格式", "Invalid format"),
    MISSING_METHOD("14", "缺少方法名参数", "Missing method"),
    INVALID_METHOD("15", "不存在的方法名", "Invalid method"),
    MISSING_TOKEN("18", "缺少access_token参数", "Missing access_token"),
    INVALID_TOKEN("19", "无效access_token", "Invalid access_token"),
    MISSING_APP_KEY("20", "缺少app_key参数", "Missing app_key"),
    INVALID_APP_KEY("21", "无效app_key", "Invalid app_key"),
    INVALID_PARAMETER("60", "参数不合法", "Invalid parameter"),
    INVALID_VALUE("61", "参数值不合法", "Invalid parameter value"),
    INVALID_JSON("63", "json格式不合法", "Invalid json"),
    UNKNOWN_EXCEPTION("67", "平台调用后端服务抛出未知异常", "Unknown service exception"),
    INVALID_HTTP("77", "非法http协议", "Invalid http method");

    private final String code;
    private final String zh;
    private final String en;

    Refusal(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    Answer.Failure answer() {
        return new Answer.Failure(code, zh, en);
    }

    /** The same with what exactly is wrong, where JD would name it. */
    Answer.Failure answer(String detail) {
        return new Answer.Failure(code, zh, en + ": " + detail);
    }
}
