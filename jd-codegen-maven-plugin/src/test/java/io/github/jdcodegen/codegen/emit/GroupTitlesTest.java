package io.github.jdcodegen.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group is shown by its title, in the language that was chosen, and found by it in every language. */
class GroupTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "EN, Parcels: the methods of the group {@link com.acme.parcel.ParcelApi parcel}.",
        "ZH, 包裹：{@link com.acme.parcel.ParcelApi parcel} 组的接口。",
        "BOTH, Parcels (包裹): the methods of the group {@link com.acme.parcel.ParcelApi parcel}."
    })
    void standsInBothPackages(Language language, String title) {
        var files = generate(language);

        assertThat(files.get("com/acme/package-info.java")).contains(title, "{@link com.acme.links.LinksApi links}");
        assertThat(files.get("com/acme/parcel/package-info.java"))
                .contains(
                        title.replace("{@link com.acme.parcel.ParcelApi parcel}", "{@code parcel}"),
                        "{@link com.acme.parcel.ParcelApi ParcelApi}",
                        "Weighing parcels, and finding them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | {@index \"Parcels\"}: the methods",
                "ZH | {@index \"包裹\"}：{@code parcel} 组",
                "BOTH | {@index \"Parcels\"} ({@index \"包裹\"}): the methods"
            })
    void isFoundInTheFacade(Language language, String title) {
        assertThat(generate(language).get("com/acme/parcel/ParcelApi.java"))
                .contains(title)
                .containsOnlyOnce("{@index \"Parcels\"}")
                .containsOnlyOnce("{@index \"包裹\"}")
                .contains("Weighing parcels, and finding them.");
    }

    private static Map<String, String> generate(Language language) {
        return Generated.files(
                Generated.descriptors("plain"), new PlanOptions("com.acme", List.of(), List.of(), language));
    }
}
