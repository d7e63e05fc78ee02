package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void areThereOnlyIfAllAre() {
        assertThat(Credentials.in(Map.of("JD_APP_KEY", "key", "JD_APP_SECRET", "secret")))
                .isEmpty();
    }

    @Test
    void showNoSecret() {
        var credentials = Credentials.in(
                Map.of("JD_APP_KEY", "key", "JD_APP_SECRET", "top secret", "JD_ACCESS_TOKEN", "token-1"));

        assertThat(credentials)
                .hasValueSatisfying(found -> assertThat(found.toString()).doesNotContain("top secret", "token-1"));
    }
}
