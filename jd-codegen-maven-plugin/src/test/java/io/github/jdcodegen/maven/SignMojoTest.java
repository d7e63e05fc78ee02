package io.github.jdcodegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignMojoTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String REQUEST = """
            {
              "app_key": "TESTKEY0001",
              "timestamp": "2024-01-02 03:04:05.678+0800",
              "v": "2.0",
              "method": "jingdong.pop.order.get",
              "360buy_param_json": "{\\"optional_fields\\":\\"orderId,venderRemark\\",\\"order_id\\":123456789012345,\\"remark\\":\\"中文 备注&=+%\\"}",
              "access_token": null,
              "format": "",
              "sign": "ABC"
            }
            """;
    private static final String SIGN = "0B54B8850CA0589D89EAD07C184CC0A9";

    @TempDir
    Path folder;

    private final SignMojo goal = new SignMojo();

    @BeforeEach
    void setUp() throws IOException {
        goal.appSecret = SECRET;
        goal.request = file(REQUEST).toFile();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("request.json"), text);
    }

    private String[] run() throws Exception {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.US_ASCII));
        try {
            goal.execute();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).split("\\R");
    }

    private String difference(String expected) {
        goal.expected = expected;
        return catchThrowableOfType(MojoFailureException.class, this::run).getMessage();
    }

    @Test
    void printsTheTextWithTheSecretMaskedAndTheSignature() throws Exception {
        assertThat(run())
                .containsExactly(
                        "***360buy_param_json{\"optional_fields\":\"orderId,venderRemark\",\"order_id\":123456789012345,"
                                + "\"remark\":\"中文 备注&=+%\"}app_keyTESTKEY0001methodjingdong.pop.order.get"
                                + "timestamp2024-01-02 03:04:05.678+0800v2.0***",
                        "sign=" + SIGN, "[info] signed by md5");
    }

    @Test
    void masksTheSecretWhereverItStands() throws Exception {
        goal.request =
                file("{\"method\": \"a\", \"app_secret\": \"" + SECRET + "\"}").toFile();
        assertThat(run()[0]).isEqualTo("***app_secret***methoda***");
    }

    @ParameterizedTest
    @CsvSource({
        "hmacmd5, 616E06A8D4B38E38D66CA10CE2BC0617",
        "HMACSHA256, 7FC6652EB45B8AD68D76C85CFCA9F1BD52BDB21E0CFF6E32C9C611AE8B24570A"
    })
    void signsByEveryMethod(String signMethod, String sign) throws Exception {
        goal.request = file(REQUEST.replace("jingdong.pop.order.get", "jingdong.vender.shop.query")
                        .replaceAll("\"360buy_param_json\": .*", "\"360buy_param_json\": \"{}\",")
                        .replace("null", "\"tok-123\"")
                        .replace("\"format\": \"\"", "\"sign_method\": \"" + signMethod.toLowerCase() + "\""))
                .toFile();
        assertThat(run()[1]).as("as the parameters say").isEqualTo("sign=" + sign);
        goal.signMethod = signMethod;
        assertThat(run())
                .containsExactly(
                        "360buy_param_json{}access_tokentok-123app_keyTESTKEY0001methodjingdong.vender.shop.query"
                                + "sign_method" + signMethod.toLowerCase()
                                + "timestamp2024-01-02 03:04:05.678+0800v2.0",
                        "sign=" + sign,
                        "[info] signed by " + signMethod.toLowerCase());
    }

    @Test
    void isContentWithTheExpectedSignature() throws Exception {
        goal.expected = SIGN;
        assertThat(run()[2]).isEqualTo("[info] signed by md5, as expected");
    }

    @Test
    void saysWhatCommonlyCausesADifference() {
        assertThat(difference("F".repeat(32)))
                .contains("request.json: The signature is " + SIGN + ", not " + "F".repeat(32) + " as expected. ")
                .contains("What commonly causes it:", "- the secret is not that of this app key")
                .doesNotContain(SECRET);
    }

    /** Each signature was made by another implementation that does one thing wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0b54b8850ca0589d89ead07c184cc0a9 | Only upper and lower case differ",
                "9956C61E5344BFC9BAA243323ACA1EAC | the signing method is hmacmd5",
                "BFF0D0889702432D18C919365F7FACDB | the secret stands before the text but not after it",
                "4D6602ED3DA3267D450C841FC0CC2B21 | percent-encoded before they are signed",
                "C047E18A3705F0EA34656E81AFE6AF5A | the text is in GBK",
                "ECAAE657571446578BA66021772EF266 | the parameters are not sorted",
                "E4335645CB99B6CA4E94ECFD088DC2A1 | the + of the time zone has become a blank",
                "0B6E4500E9BCE565A0CD6ECDA53A26D0 | v is not signed",
                "CF5CEA02F8399D982B7FFF5097DDC42C | the business JSON is called param_json",
            })
    void findsTheCauseOfADifference(String expected, String cause) {
        assertThat(difference(expected)).contains(cause);
    }

    private static final String SEARCH = """
            {
              "access_token": "tok-7",
              "app_key": "TESTKEY0001",
              "method": "jingdong.ware.read.search",
              "timestamp": "2024-01-02 03:04:05",
              "v": "2.0",
              "360buy_param_json": "{\\"key\\":\\"茶/杯\\",\\"page\\":\\"1\\"}"
            }
            """;
    private static final String SEARCH_SIGN = "0DC691D4D1D9D2596C7D09297519D557";

    /** Each signature was made by another implementation that does one or two things wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9DAAFD26CB40128EF4CBFCEFFF74C9CB | 360buy_param_json is signed with \\u escapes and \\/, as PHP's",
                "4D66DC2F475F2C61246B367A74F1671B | 360buy_param_json is signed with \\u escapes, as json_encode",
                "3C935B99B8D7A7E79FE0286F087EC917 | 360buy_param_json is signed with \\/, as PHP's",
                "17E92D7AD4E7C01D17378C981C2E223D | 360buy_param_json alone is percent-encoded before it is signed",
                "EFBB11F36D324CB2E8593170DCDAE21E | 360buy_param_json is signed with a blank after each : and ,",
                "0DAB68B0E52EAAE8FEED3139EC246426 | alone is percent-encoded before it is signed, and v is not signed",
            })
    void findsWhatOneValueWentThrough(String expected, String cause) throws Exception {
        goal.request = file(SEARCH).toFile();
        assertThat(difference(expected)).contains(cause);
    }

    @Test
    void findsSeveralParametersThatAreNotSigned() throws Exception {
        goal.request = file(SEARCH.replaceFirst(
                        "\\{", "{\"format\": \"json\", \"sign_method\": \"md5\", \"charset\": \"utf-8\","))
                .toFile();
        assertThat(difference(SEARCH_SIGN)).contains("format, sign_method and charset are not signed");
    }

    @Test
    void saysWhatIsWrongWithTheParametersThemselves() throws Exception {
        goal.request = file(SEARCH.replaceFirst(
                        "\\{", "{\"app_secret\": \"" + SECRET + "\", \"sing\": \"X\", \"token\": \"tok-7\","))
                .toFile();
        assertThat(difference(SEARCH_SIGN))
                .contains(
                        "app_secret, sing and token are not signed",
                        "- app_secret sends the app's secret itself",
                        "- sing is no parameter of JD's, so it is signed like any other; is it sign, misspelt?",
                        "- token is no parameter of JD's: it is called access_token")
                .doesNotContain(SECRET);
    }

    @Test
    void findsAnEntityThatCameFromAPage() throws Exception {
        goal.request = file(SEARCH.replace("02 03", "02&nbsp;03")).toFile();
        assertThat(difference(SEARCH_SIGN)).contains("timestamp has HTML's &nbsp; or another HTML entity where");
        goal.request = file(SEARCH.replace("02 03", "02\u00a003")).toFile();
        assertThat(difference(SEARCH_SIGN))
                .contains("timestamp has a no-break space where the signed text has a blank");
    }

    @Test
    void findsThatABlankParameterWasSigned() throws Exception {
        goal.request = file(SEARCH.replace("tok-7", " ")).toFile();
        assertThat(difference("F".repeat(32))).contains("- access_token is blank: JD does not sign it");
        goal.expected = null;
        assertThat(run()[1]).startsWith("sign=");
    }

    @Test
    void tellsEveryProblemOfTheFileWithItsPlace() throws Exception {
        goal.request = file("{\"v\": 1,\n \"a\": {\"b\": [1]},\n \"v\": \"2\", \"c\": []}")
                .toFile();
        assertThatThrownBy(this::run)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContainingAll(
                        "request.json:2:7 at a: The parameter is an object, not a text. Put its exact text in quotes",
                        "request.json:3:2 at v: The parameter is there twice",
                        "request.json:3:17 at c: The parameter is a list");
        assertThat(Arrays.asList("", "[]", "{\"a\": ", "<html>", "{} {}")).allSatisfy(text -> {
            goal.request = file(text).toFile();
            assertThatThrownBy(this::run)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining("request.json:1:")
                    .hasMessageContaining("It must hold one JSON object");
        });
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        goal.request = folder.resolve("nowhere.json").toFile();
        assertThatThrownBy(this::run).hasMessageContaining("nowhere.json: There is no such file");
        goal.request = folder.toFile();
        assertThatThrownBy(this::run).hasMessageContaining("The file cannot be read");
        goal.request = Files.write(folder.resolve("gbk.json"), new byte[] {'{', (byte) 0xCE, (byte) 0xDE})
                .toFile();
        assertThatThrownBy(this::run).hasMessageContaining("The file is not in UTF-8");
        goal.request = file(REQUEST).toFile();
        goal.signMethod = "sha1";
        assertThatThrownBy(this::run).hasMessageContaining("there are [md5, hmacmd5, hmacsha256]");
        goal.appSecret = " ";
        assertThatThrownBy(this::run).hasMessageContaining("JD_APP_SECRET");
    }
}
