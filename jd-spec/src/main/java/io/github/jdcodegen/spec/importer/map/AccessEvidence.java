package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.normalise.Words;
import io.github.jdcodegen.spec.model.Api.Access;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the verb of a method and JD's level of access whether the method only reads. JD's level alone is not reliable:
 * some methods that update have level {@code R1}. If the two disagree, or there is no verb, the result is a guess. Without
 * good evidence a method counts as a write, because only reads are retried.
 *
 * @param access the access
 * @param why why it is a guess: the evidence that disagrees or is missing; {@code null} if it is certain
 */
public record AccessEvidence(Access access, @Nullable String why) {
    private static final Set<String> READS =
            Words.set("get query search find list detail count scan view read select fetch download");
    private static final Set<String> WEAK_READS = Words.set("check calculate info statistics sum exist exists");
    private static final Set<String> WRITES =
            Words.set("add append approval approve audit bind binding cancel close commit compensate confirm "
                    + "create delete deliver delivery import insert intercept lock merge modify move notify "
                    + "open operate pay publish push receive recover refund register reject remove renew reply "
                    + "reset save send set shelve shipment solve split start stop submit syn sync transport "
                    + "unbind un unlock up update upload write");
    /** Words that may stand before the verb. */
    private static final Set<String> QUALIFIERS = Words.set("en batch general multi page new jos bulk all");
    /** Old names have no separator between the verb and its object: {@code getorderinfobyid}. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(get|query|search|find).+");

    private static final Pattern SAYS_READ = Pattern.compile("查询|查看|查找|检索|搜索|获取|列表|反查");
    private static final Pattern SAYS_WRITE =
            Pattern.compile("修改|更新|新增|添加|删除|保存|创建|提交|取消|同步|上传|下发|回传|发送|设置|导入|绑定|确认|审核");

    public static AccessEvidence of(RawDocument document) {
        var segments = List.of(document.method().split("\\."));
        var words = Words.of(segments.get(segments.size() - 1));
        var verb = verb(words);
        var level = document.level() == null || document.level().isEmpty()
                ? ' '
                : Character.toUpperCase(document.level().charAt(0));
        if (WRITES.contains(verb) || segments.contains("write") || alsoWrites(words)) {
            return new AccessEvidence(
                    Access.WRITE, level == 'R' ? "the verb writes, and JD's level is " + document.level() : null);
        }
        if (READS.contains(verb) || RUN_TOGETHER.matcher(verb).matches() || segments.contains("read")) {
            return level == 'W'
                    ? new AccessEvidence(Access.WRITE, "the verb reads, and JD's level is " + document.level())
                    : new AccessEvidence(Access.READ, null);
        }
        if (level == 'W') {
            return new AccessEvidence(Access.WRITE, null);
        }
        var says = document.title();
        if (!SAYS_WRITE.matcher(says).find() && segments.stream().noneMatch(WRITES::contains)) {
            if (level == 'R'
                    && (WEAK_READS.contains(verb) || SAYS_READ.matcher(says).find())) {
                return new AccessEvidence(Access.READ, "no verb of the name tells, JD's level is " + document.level());
            }
            if (segments.stream().anyMatch(READS::contains)
                    && SAYS_READ.matcher(says).find()) {
                return new AccessEvidence(Access.READ, "the verb is not where it should be in the name");
            }
        }
        return new AccessEvidence(Access.WRITE, "no verb of the name tells");
    }

    private static String verb(List<String> words) {
        return words.size() > 1 && QUALIFIERS.contains(words.get(0)) ? words.get(1) : words.get(0);
    }

    /** Tells whether a name begins with a verb of reading but also has one of writing, as {@code getOrCreate} does. */
    private static boolean alsoWrites(List<String> words) {
        for (var i = 1; i < words.size() - 1; i++) {
            if (Set.of("and", "or").contains(words.get(i)) && WRITES.contains(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
