package io.github.jdcodegen.spec.importer.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from single texts, and what must not be. */
class WordsOfDocumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0:成功 1:失败 | 0",
                "返回码；1成功，其他数字失败 | 1",
                "200：成功，400：参数错误，500：系统错误 | 200",
                "失败：1，成功：0 | 0",
                "成功返回1,失败返回0 | 1",
                "code为0时成功 | 0",
                "true表示成功，false表示失败 | true",
                "1 调用成功 | 1",
                "0-成功；非0-失败 | 0",
                "Y:成功 N:失败 | Y",
                "状态码（10000 表示操作成功） | 10000",
                "0 成功，非0 失败 | 0",
            })
    void theValueThatMeansSuccess(String text, String value) {
        assertThat(SuccessWords.value(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是否成功",
                "返回码",
                "1 部分成功",
                "0 不成功",
                "100 未成功，101 处理中",
                "0:成功 1:成功，但有警告",
                "失败:1 成功:0",
                "处理成功的数量",
            })
    void noValueWhereTheTextDoesNotTell(String text) {
        assertThat(SuccessWords.value(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收货人（不超过50个字） | 50",
                "备注，最大长度：20 | 20",
                "店铺编号；最多30字符 | 30",
                "名称（限制45个字符以内） | 45",
                "长度不超过 128 | 128",
            })
    void lengths(String text, int length) {
        assertThat(limits(Scalar.STRING, text).maxLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "多个编号用逗号分隔，每个不超过50个字符",
                "手机不超过11位，名称不超过20个字",
                "集中供暖：1",
                "长度",
            })
    void noLengthWhereItMayBeThatOfSomethingElse(String text) {
        assertThat(limits(Scalar.STRING, text)).isEqualTo(Limits.NONE);
    }

    @Test
    void rangesAndNumbersOfItems() {
        assertThat(limits(Scalar.INT, "每页条数，取值范围：1-50"))
                .extracting(Limits::min, Limits::max)
                .map(Object::toString)
                .containsExactly("1", "50");
        assertThat(limits(Scalar.INT, "每页数量，上限为500").max()).hasToString("500");
        assertThat(limits(new Type.ListOf(Scalar.STRING), "编号，最多20个").maxItems())
                .isEqualTo(20);
        assertThat(limits(Scalar.LONG, "类型：1 普通，2 加急")).isEqualTo(Limits.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已废弃，请勿使用", "图片集合【废弃】", "属性（已废弃 请使用新字段）", "该字段已停用"})
    void fieldsThatEnd(String text) {
        assertThat(EndWords.ofField(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单状态：1 已停用的商家", "无效", "暂不支持多条", "废弃订单的数量", "是否下线"})
    void fieldsThatDoNot(String text) {
        assertThat(EndWords.ofField(text)).isEmpty();
    }

    @Test
    void aMethodEndsAndAnotherTakesItsPlace() {
        var end = EndWords.ofMethod("回告[此接口近期将要下线，请切换至jingdong.vc.example.create]", "jingdong.vc.old");

        assertThat(end).hasValueSatisfying(found -> assertThat(found.use()).isEqualTo("jingdong.vc.example.create"));
        assertThat(EndWords.ofMethod("商品下线接口", "jingdong.ware.down")).isEmpty();
    }

    private static Limits limits(Type type, String text) {
        var field = Field.builder("x", type).doc(Text.zh(text)).build();
        return Objects.requireNonNull(LimitWords.of(field).orElse(Limits.NONE));
    }
}
