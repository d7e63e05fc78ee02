package io.github.jdcodegen.spec.importer.meaning;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the greatest length of a text in words: {@code 最大长度：50}, {@code 最大50字符}, {@code 长度不能超20}. */
final class LengthWords {
    private static final Pattern LENGTH =
            Pattern.compile("(?:最大长度|最长|长度(?:限制)?(?:不能超过?|不得超过|不可超过|不超过|最大|最长|小于等于|为?[≤<]=?|上限)|长度(?=[:：]))"
                    + "[为是:：]?\\s{0,3}(\\d{1,5})(?![\\d\\-~～至到.])");
    private static final Pattern CHARACTERS = Pattern.compile(
            "(?:最大|最多|不能超过|不得超过|不超过|不可超过|限制?在?|上限)[为是:：]?\\s{0,3}(\\d{1,5})\\s?个?(?:字符|汉字|字(?!节|段|典)|位字符)");
    /** Then the length is that of each part, or of something else. */
    private static final Pattern OF_PARTS = Pattern.compile("逗号|分号|分隔|隔开|单个|每个|集合|列表|数组|JSON|json|格式");

    private static final Pattern TIME = Pattern.compile("yyyy|YYYY");

    private LengthWords() {}

    static Optional<Integer> in(String doc) {
        if (OF_PARTS.matcher(TIME.matcher(doc).find() ? doc.replace("格式", "") : doc)
                .find()) {
            return Optional.empty();
        }
        for (var pattern : new Pattern[] {LENGTH, CHARACTERS}) {
            var lengths = pattern.matcher(doc)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .filter(length -> length > 0)
                    .distinct()
                    .toList();
            if (!lengths.isEmpty()) {
                return lengths.size() == 1 ? Optional.of(lengths.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
