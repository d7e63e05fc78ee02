package io.github.jdcodegen.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignerTest {

    @Test
    void isFoundInAnyCaseAndAnyLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Signer.of("MD5")).isSameAs(Signer.md5());
            assertThat(Signer.of("HmacMD5")).isSameAs(Signer.hmacMd5());
            assertThat(Signer.of("HMACSHA256")).isSameAs(Signer.hmacSha256());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysWhichThereAre() {
        assertThatThrownBy(() -> Signer.of("sha1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no signing method \"sha1\"; there are [md5, hmacmd5, hmacsha256]");
    }

    /** JD's PHP SDK takes such a text for a file and drops it, which its gateway does not. */
    @Test
    void signsATextThatBeginsWithAnAtSign() {
        assertThat(CanonicalText.of(Map.of("remark", "@home"))).isEqualTo("remark@home");
    }
}
