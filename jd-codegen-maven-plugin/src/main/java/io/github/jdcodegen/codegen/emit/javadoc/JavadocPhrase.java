package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.plan.Language;

/** What the generator itself says in Javadoc, in both languages; what goes in is HTML. */
public enum JavadocPhrase {
    FIELDS("What can be sent", "可发送的参数"),
    FIELD_NAME("Name", "名称"),
    FIELD_TYPE("Type", "类型"),
    FIELD_REQUIRED("Required", "必填"),
    FIELD_ALLOWED("Limits or values", "限制或取值"),
    FIELD_MEANING("Meaning", "含义"),
    YES("yes", "是"),
    REQUIRED("Required.", "必填。"),
    NOT_LESS("At least %s.", "不小于 %s。"),
    NOT_MORE("At most %s.", "不大于 %s。"),
    FROM_TO("%s to %s.", "%s 至 %s。"),
    LENGTH_NOT_LESS("Length: at least %s.", "长度不小于 %s。"),
    LENGTH_NOT_MORE("Length: at most %s.", "长度不大于 %s。"),
    LENGTH_FROM_TO("Length: %s to %s.", "长度 %s 至 %s。"),
    ITEMS_NOT_LESS("Elements: at least %s.", "个数不小于 %s。"),
    ITEMS_NOT_MORE("Elements: at most %s.", "个数不大于 %s。"),
    ITEMS_FROM_TO("Elements: %s to %s.", "个数 %s 至 %s。"),
    PATTERN("Must match %s.", "须匹配 %s。"),
    ADVICE("These limits are only recommended.", "以上限制仅为建议。"),
    UNIT("Unit: %s.", "单位：%s。"),
    EXAMPLE("Example: %s.", "例如 %s。"),
    AS_CSV("Sent as one text with a comma between the elements.", "以逗号分隔的文本发送。"),
    AS_JSON("Sent as a text that contains JSON.", "以 JSON 文本发送。"),
    AS_COLUMNS(
            "Each field of the elements is sent as one text with a comma between the values.", "元素的每个字段各以一个逗号分隔的文本发送。"),
    AS_TIME("Sent as a text in Beijing time.", "以北京时间文本发送。"),
    AS_MILLIS("Sent as milliseconds since 1970-01-01 UTC.", "以 UTC 1970-01-01 以来的毫秒数发送。"),
    PERSONAL("Personal data: {@code toString()} does not show it.", "个人信息：{@code toString()} 不显示。"),
    ENCRYPTED(
            "JD sends it encrypted; {@link io.github.jdcodegen.runtime.encryption.FieldEncryption} decrypts it.",
            "加密字段：用 {@link io.github.jdcodegen.runtime.encryption.FieldEncryption} 解密。"),
    SECRET("Secret: {@code toString()} does not show it.", "机密：{@code toString()} 不显示。"),
    LEAVE_OUT("It is not sent if this method is not called; %s removes it again.", "不调用此方法则不发送；%s 可将其移除。"),
    WHERE("Applies only if %s is one of %s.", "仅当 %s 为 %s 之一时适用。"),
    RULE_ADVICE("This is only recommended.", "仅为建议。"),
    SPAN("The time from %s to %s must not be longer than %s.", "%s 至 %s 不得超过 %s。"),
    GIVEN_EXACTLY("Set exactly %s of these: %s.", "恰好设置其中 %s 个：%s。"),
    GIVEN_AT_LEAST("Set at least %s of these: %s.", "至少设置其中 %s 个：%s。"),
    GIVEN_AT_MOST("Set at most %s of these: %s.", "至多设置其中 %s 个：%s。"),
    GIVEN_FROM_TO("Set %s to %s of these: %s.", "设置其中 %s 至 %s 个：%s。"),
    ARE_REQUIRED("Required: %s.", "必填：%s。"),
    ARE_FORBIDDEN("Must not be set: %s.", "不得设置：%s。"),
    DEPRECATED("do not use it any more.", "不再使用。"),
    USE("use %s.", "请使用 %s。"),

    TYPE("The type %s.", "类型 %s。"),
    THIS_BUILDER("this builder with %s set", "已设置 %s 的此构建器"),
    A_BUILDER("a builder without any value", "空构建器"),
    A_COPY("a builder that has the values of this object", "含此对象各值的构建器"),
    BUILDS(
            "Builds a {@link %s}. A value that is not set is not sent; {@code null} removes a value that was set.",
            "构建 {@link %s}。未设置的值不会发送；{@code null} 移除已设置的值。"),
    BUILT("an object with the values that are set; they are checked when the request is sent", "由已设置的值构成的对象；发送请求时才校验"),

    CALLS_METHOD("Calls %s.", "调用 %s。"),
    CALLS("Calls %s, version %s, through the gateway %s.", "调用 %s，版本 %s，网关 %s。"),
    TOKEN_NONE("It needs no access token.", "无需 access token。"),
    TOKEN_APP(
            "It works without the access token of a seller; if there is one, it is sent.",
            "无需商家授权的 access token；如有则会发送。"),
    TOKEN_SELLER("It needs the access token of a seller (or other user).", "需要商家（或其他用户）授权的 access token。"),
    READS("It only reads data, so it may be repeated.", "只读，可重复调用。"),
    WRITES(
            "It may change data, so the client repeats it only if it is certain that JD did not execute it.",
            "可能修改数据，仅在确定未执行时才会重试。"),
    APPROVAL("Permission: %s", "权限：%s"),
    PAGED(
            "The answer comes in pages: %s selects the page, %s holds its items, and %s reads all pages.",
            "分页应答：%s 指定页，%s 为该页各项；%s 读取全部页。"),
    DOCUMENTED_REQUEST("A request, as documented:", "文档中的请求示例："),
    DOCUMENTED_RESPONSE("An answer, as documented:", "文档中的应答示例："),
    WHAT_TO_DO("What to do: %s", "处理办法：%s"),
    UNCONFIRMED("unconfirmed", "未证实"),
    UNCONFIRMED_ENDPOINTS("Found in only one source, so not confirmed: the address for %s.", "仅有单一来源、未证实的地址：%s。"),
    UNCONFIRMED_ERRORS("Found in only one source, so not confirmed: the error codes %s.", "仅有单一来源、未证实的错误码：%s。"),
    ERRORS("Error codes, each with its {@link %s kind}:", "错误码及其{@link %s 类别}："),
    FOR("Used for %s.", "适用于 %s。"),
    RULES("Rules between the fields:", "字段之间的规则："),
    SOURCE("Source: %s.", "来源：%s。"),
    ANSWERS("The answer of %s.", "%s 的应答。"),
    ANSWERS_TITLED("%s: the answer of %s.", "%s：%s 的应答。"),
    FROM_JSON(
            "Reads a saved answer: the whole text that the gateway sent, or only its content.",
            "读取已保存的应答：网关的完整应答，或仅其内容。"),
    JSON("the answer as JSON", "JSON 格式的应答"),
    READ_ANSWER("the answer", "应答"),
    FAILS_TO_READ("if the text is an error answer or cannot be read", "应答为错误或无法读取时"),

    GROUP("The methods of the group %s.", "%s 组的接口。"),
    GROUP_TITLED("%s: the methods of the group %s.", "%s：%s 组的接口。"),
    METHODS("The methods, all in %s:", "接口，均在 %s 中："),
    CALLS_THROUGH("Makes its calls through a client.", "通过客户端调用。"),
    CLIENT("the client", "客户端"),
    REQUEST("the request", "请求"),
    ANSWERED("the answer", "应答"),
    FAILS("if the call fails", "调用失败时"),

    KNOWN("The known values of %s.", "%s 的已知值。"),
    UNRECOGNIZED("Any other value; {@code wire()} returns it.", "其他值，由 {@code wire()} 返回。"),
    OF(
            "the constant of a value, or a new object if the value is not known; never {@code null}",
            "该值对应的常量；未知的值返回新对象；不为 {@code null}"),
    WIRE("the value exactly as JD sends it", "京东发送的原值"),

    ALL_PAGES(
            "Reads all items of %s, page by page. A page is requested only when its first item is needed.",
            "逐页读取 %s 的全部各项；需要某页的第一项时才请求该页。"),
    FIRST_PAGE("the request; if it selects a page, reading starts with that page", "请求；若已指定页，则从该页开始"),
    ITEMS("the items; each iteration reads them from the first page again", "各项；每次遍历都从第一页重新读取"),

    GATEWAYS("The JD gateways through which the methods of this package are called.", "此包中的接口所用的京东网关。"),
    GATEWAYS_PACKAGE("JD's methods by group, and the gateways through which they are called.", "京东接口（按组）及其所用的网关。"),
    NOT_API(
            "Do not call the canonical constructors of answers and do not use answers in record patterns: a field may be"
                    + " added to an answer at any time.",
            "请勿调用应答类的规范构造器，也勿将其用于记录模式：应答随时可能增加字段。");

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
