package io.github.jdcodegen.runtime.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.auth.JdbcTokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The chapter on tokens quotes what is tested. The tests of jd-generated-sample compile the Java of all chapters. */
class TokensChapterTest {
    private static final Path CHAPTER = Path.of("../docs/guide/tokens.md");
    private static final Path QUOTA = Path.of("src/test/java/io/github/jdcodegen/runtime/guide/SharedQuota.java");

    @Test
    void itQuotesWhatIsTested() throws IOException {
        var source = Files.readString(QUOTA);
        assertThat(CHAPTER)
                .content()
                .contains("```java\n" + source.substring(source.indexOf("import")) + "```")
                .contains("```sql\n" + JdbcTokenStore.createTable("jd_tokens") + "\n```");
    }
}
