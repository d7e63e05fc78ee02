package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.plan.Language;

/** What the generator itself says in Javadoc, in both languages; what goes in is HTML. */
public enum JavadocPhrase {
    REQUIRED("Required.", "必填。"),
    OPTIONAL("Optional.", "选填。"),
    NOT_LESS("At least %s.", "不小于 %s。"),
    NOT_MORE("At most %s.", "不大于 %s。"),
    FROM_TO("%s to %s.", "%s 至 %s。"),
    LENGTH_NOT_LESS("Length: at least %s.", "长度不小于 %s。"),
    LENGTH_NOT_MORE("Length: at most %s.", "长度不大于 %s。"),
    LENGTH_FROM_TO("Length: %s to %s.", "长度 %s 至 %s。"),
    ITEMS_NOT_LESS("Elements: at least %s.", "个数不小于 %s。"),
    ITEMS_NOT_MORE("Elements: at most %s.", "个数不大于 %s。"),
    ITEMS_FROM_TO("Elements: %s to %s.", "个数 %s 至 %s。"),
    PATTERN("Matches %s.", "匹配 %s。"),
    ADVICE("These limits are advice.", "以上限制仅为建议。"),
    UNIT("Unit: %s.", "单位：%s。"),
    EXAMPLE("Such as %s.", "例如 %s。"),
    AS_CSV("Sent as one text with commas.", "以逗号分隔的文本发送。"),
    AS_JSON("Sent as JSON inside a text.", "以 JSON 文本发送。"),
    AS_COLUMNS("Sent as one text with commas for each of its fields.", "每个字段各以一个逗号分隔的文本发送。"),
    AS_TIME("Sent as text in Beijing time.", "以北京时间文本发送。"),
    AS_MILLIS("Sent as milliseconds since 1970.", "以 1970 年以来的毫秒数发送。"),
    PERSONAL("Personal data: masked in {@code toString()}.", "个人信息：在 {@code toString()} 中隐藏。"),
    ENCRYPTED(
            "JD sends it encrypted; {@link io.github.jdcodegen.runtime.encryption.FieldEncryption} decrypts it.",
            "加密字段：用 {@link io.github.jdcodegen.runtime.encryption.FieldEncryption} 解密。"),
    SECRET("Secret: masked in {@code toString()}.", "机密：在 {@code toString()} 中隐藏。"),
    WHERE("Only where %s is one of %s.", "仅当 %s 为 %s 之一时。"),
    RULE_ADVICE("Advice only.", "仅为建议。"),
    SPAN("From %s to %s is not more than %s.", "%s 至 %s 不超过 %s。"),
    GIVEN_EXACTLY("Exactly %s of these: %s.", "恰好给出其中 %s 个：%s。"),
    GIVEN_AT_LEAST("At least %s of these: %s.", "至少给出其中 %s 个：%s。"),
    GIVEN_AT_MOST("At most %s of these: %s.", "至多给出其中 %s 个：%s。"),
    GIVEN_FROM_TO("%s to %s of these: %s.", "给出其中 %s 至 %s 个：%s。"),
    ARE_REQUIRED("Required: %s.", "必填：%s。"),
    ARE_FORBIDDEN("To be left out: %s.", "不得给出：%s。"),
    DEPRECATED("not to be used any more.", "不再使用。"),
    USE("use %s.", "请使用 %s。"),

    TYPE("The type %s.", "类型 %s。"),
    VALUE("the value", "值"),
    VALUE_OR_NULL("the value, or {@code null} for none", "值；{@code null} 表示无"),
    VALUE_OR_EMPTY("the value, empty if there is none", "值；无值时为空"),
    THIS_BUILDER("this builder", "此构建器"),
    A_BUILDER("a builder without any value", "空构建器"),
    A_COPY("a builder with the values of this request", "含此请求各值的构建器"),
    BUILDS("Builds a {@link %s}.", "构建 {@link %s}。"),
    BUILT("what was set so far; nothing is checked yet", "由已设置的值构成的对象；尚未校验"),

    CALLS_METHOD("Calls %s.", "调用 %s。"),
    CALLS("Calls %s, version %s, through the gateway %s.", "调用 %s，版本 %s，网关 %s。"),
    TOKEN_NONE("It needs no access token.", "无需 access token。"),
    TOKEN_APP("It needs no access token of a seller, but takes one.", "可不带商家授权的 access token。"),
    TOKEN_SELLER("It needs the access token of a seller (or other user).", "需要商家（或其他用户）授权的 access token。"),
    READS("It only reads, so it may be called again.", "只读，可重复调用。"),
    WRITES("It may change something, so it is repeated only if it surely did not run.", "可能修改数据，仅在确定未执行时才会重试。"),
    APPROVAL("Permission: %s", "权限：%s"),
    PAGED(
            "Answers in pages: %s says which is asked for, %s has its items; %s goes through all.",
            "分页应答：%s 指定页，%s 为该页各项；%s 遍历全部。"),
    WHAT_TO_DO("What to do: %s", "处理办法：%s"),
    UNCONFIRMED("unconfirmed", "未证实"),
    UNCONFIRMED_ENDPOINTS("Unconfirmed, from a single source: the address for %s.", "仅有单一来源、未证实的地址：%s。"),
    UNCONFIRMED_ERRORS("Unconfirmed, from a single source: the error codes %s.", "仅有单一来源、未证实的错误码：%s。"),
    ERRORS("Errors, with their {@link %s kind}:", "错误码及其{@link %s 类别}："),
    FOR("For %s.", "适用于 %s。"),
    RULES("What holds between the fields:", "字段之间的规则："),
    SOURCE("Source: %s.", "来源：%s。"),
    ANSWERS("What %s answers.", "%s 的应答。"),
    ANSWERS_TITLED("%s: what %s answers.", "%s：%s 的应答。"),
    RESULT("the value that is answered", "应答的值"),
    FROM_JSON("Reads a whole answer of the gateway, or its content alone.", "读取网关的完整应答，或仅其内容。"),
    JSON("the answer as JSON", "JSON 格式的应答"),
    READ_ANSWER("what it says", "应答内容"),
    FAILS_TO_READ("if it is an error or no answer at all", "应答为错误或无法读取时"),

    GROUP("The methods of the group %s.", "%s 组的接口。"),
    GROUP_TITLED("%s: the methods of the group %s.", "%s：%s 组的接口。"),
    METHODS("Its methods, all in %s:", "接口，均在 %s 中："),
    CALLS_THROUGH("Calls through that client.", "通过该客户端调用。"),
    CLIENT("makes the calls", "执行调用的客户端"),
    REQUEST("what to ask", "请求"),
    ANSWERED("the answer", "应答"),
    FAILS("if it fails in any way", "调用失败时"),

    KNOWN("The known values of %s.", "%s 的已知值。"),
    UNRECOGNIZED("Any other value; {@code wire()} has it.", "其他值，见 {@code wire()}。"),
    OF("The constant of a wire value, or a new object for one that is not known.", "返回线上值对应的常量；未知的值返回新对象。"),
    WIRE("the value exactly as it is on the wire", "线上的值"),
    OF_RETURN("never {@code null}", "不为 {@code null}"),

    ALL_PAGES("All items of %s, page after page, each asked for when its first item is.", "%s 的全部各项，逐页按需读取。"),
    FIRST_PAGE("what to ask; its page, if given, is the first", "请求；若已给出页，则从该页开始"),
    ITEMS("the items, to be gone through again and again", "各项，可多次遍历"),

    GATEWAYS("The gateways of JD that the methods here are called through.", "此处接口所用的京东网关。"),
    GATEWAYS_PACKAGE("JD's methods by group, and the gateways that they are called through.", "京东接口（按组）及其所用的网关。"),
    NOT_API(
            "The canonical constructors and record patterns of answers are not part of the API: a field may be added at"
                    + " any time.",
            "应答类的规范构造器与记录模式不属于 API：随时可能增加字段。");

    private final String en;
    private final String zh;

    JavadocPhrase(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** The phrase with its blanks filled in. */
    public String in(Language language, Object... filling) {
        var phrase = language == Language.ZH ? zh : en;
        return filling.length == 0 ? phrase : phrase.formatted(filling);
    }
}
