package io.github.jdcodegen.runtime.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.encryption.Decryption.Status;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.FieldKeys;
import io.github.jdcodegen.runtime.testing.KeyFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys through the ordinary client: fetched once, refreshed, replaced as one, and every fault of theirs. */
class FieldEncryptionTest {
    private static final Duration MINUTES = Duration.ofMinutes(11);

    private final MovingClock clock = new MovingClock();
    private final EmbeddedGateway gateway = EmbeddedGateway.builder()
            .clock(clock)
            .app("KEY", "secret")
            .accessToken("token-1")
            .start();
    private final JdClient client = builder().build();
    private final FieldEncryption fields = of(client);

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    private JdClient.Builder builder() {
        return JdClient.builder(JdEnvironment.at(gateway.url()))
                .app("KEY", "secret")
                .clock(clock)
                .sleeper(time -> {})
                .accessToken(AccessTokens.fixed("token-1"));
    }

    private FieldEncryption of(JdClient caller) {
        return FieldEncryption.of(caller, gateway.fieldKeys().certificate());
    }

    private String jdEncrypts(String plain) {
        return gateway.fieldKeys().encrypt(plain);
    }

    private int fetches() {
        assertThat(gateway.requests(FieldKeys.VOUCHER_METHOD).size())
                .isGreaterThanOrEqualTo(gateway.requests(FieldKeys.KEY_METHOD).size());
        return gateway.requests(FieldKeys.KEY_METHOD).size();
    }

    @Test
    void readsWhatJdEncryptsAndWritesWhatItReads() {
        assertThat(fields.decrypt(jdEncrypts("林小满")).status()).isEqualTo(Status.DECRYPTED);
        assertThat(fields.decryptOrThrow(jdEncrypts("林小满"))).isEqualTo("林小满");
        var cipher = fields.encrypt("云海省星河市");
        assertThat(fields.decryptOrKeep(cipher)).isEqualTo("云海省星河市");
        assertThat(fields.isEncrypted(cipher)).isTrue();
        assertThat(fetches()).isOne();
    }

    @Test
    void listsAreTreatedTextByText() {
        var texts = Arrays.asList(jdEncrypts("甲"), "138****0000", null, jdEncrypts("乙"));
        assertThat(fields.decryptAll(texts))
                .extracting(Decryption::orThrow)
                .containsExactly("甲", "138****0000", null, "乙");
        assertThat(fields.areEncrypted(texts)).containsExactly(true, false, false, true);
        assertThat(fields.decryptAll(fields.encryptAll(List.of("甲", "乙"))))
                .extracting(Decryption::orThrow)
                .containsExactly("甲", "乙");
        assertThat(fields.equalityIndexes(List.of("1", "2")))
                .containsExactly(fields.equalityIndex("1"), fields.equalityIndex("2"));
        assertThat(fields.positionIndexes(List.of("1"))).containsExactly(fields.positionIndex("1"));
        assertThat(fields.wordIndexes(List.of("甲"))).containsExactly(fields.wordIndex("甲"));
        assertThat(fields.positionIndex("13800001234")).endsWith(fields.positionQuery("*******1234"));
    }

    @Test
    void plainTextNeedsNoKeys() {
        for (var text : Arrays.asList("138****0000", "", null, "张三", "a".repeat(100), "13800000000")) {
            var decryption = fields.decrypt(text);
            assertThat(decryption.status()).isEqualTo(Status.NOT_ENCRYPTED);
            assertThat(decryption.orThrow()).isEqualTo(text);
            assertThat(fields.isEncrypted(text)).isFalse();
        }
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void whatIsDamagedIsToldAsSuch() {
        var cipher = jdEncrypts("林小满");
        for (var damaged : List.of(
                cipher.substring(0, cipher.length() - 1),
                cipher.substring(0, 40),
                cipher.substring(0, cipher.length() - 4) + "AAA=",
                cipher + " ")) {
            var decryption = fields.decrypt(damaged);
            assertThat(decryption.status()).as(damaged).isEqualTo(Status.DAMAGED);
            assertThat(decryption.isReadable()).isFalse();
            assertThat(decryption.orGiven()).isEqualTo(damaged);
            assertThatThrownBy(() -> fields.decryptOrThrow(damaged))
                    .isInstanceOf(FieldEncryptionException.class)
                    .hasMessage("Field encryption failed: DAMAGED");
        }
    }

    @Test
    void manyThreadsFetchOnce() throws Exception {
        gateway.inject(FaultScript.steps(Fault.slowHeaders(Duration.ofMillis(300))));
        var cipher = jdEncrypts("林小满");
        var results = inThreads(64, () -> fields.decryptOrThrow(cipher) + fields.positionIndex("13800001234"));
        assertThat(new HashSet<>(results)).hasSize(1);
        assertThat(gateway.requests(FieldKeys.VOUCHER_METHOD)).hasSize(1);
        assertThat(fetches()).isOne();
    }

    @Test
    void manyThreadsFailOnce() throws Exception {
        gateway.inject(FaultScript.steps(Fault.slowHeaders(Duration.ofMillis(300))));
        gateway.fieldKeys().refuse("300");
        var cipher = jdEncrypts("林小满");
        var results = inThreads(
                64,
                () -> catchThrowableOfType(JdBusinessException.class, () -> fields.decrypt(cipher))
                        .code());
        assertThat(new HashSet<>(results)).containsExactly("300");
        assertThat(fetches()).isOne();
    }

    private static <T> List<T> inThreads(int count, Callable<T> task) throws Exception {
        var pool = Executors.newFixedThreadPool(count);
        try {
            var start = new CountDownLatch(1);
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anExpiredVoucherLeavesIndexesOnly() {
        gateway.fieldKeys().inject(KeyFault.EXPIRED_VOUCHER);
        assertThat(fields.decrypt(jdEncrypts("林")).status()).isEqualTo(Status.KEY_NOT_ALLOWED);
        assertThatThrownBy(() -> fields.encrypt("林"))
                .isInstanceOfSatisfying(
                        FieldEncryptionException.class,
                        failure -> assertThat(failure.status()).isEqualTo(Status.KEY_NOT_ALLOWED));
        assertThat(fields.equalityIndex("林")).hasSize(44);
    }

    @Test
    void anOldVoucherServesWithAWarning() {
        gateway.fieldKeys().inject(KeyFault.OLD_VOUCHER);
        assertThat(fields.decryptOrThrow(fields.encrypt("林"))).isEqualTo("林");
        assertThat(fields.problems()).containsExactly("the voucher has expired; it serves for 30 days after its end");
    }

    @Test
    void aWrongSignatureIsRefusedBeforeKeysAreAskedFor() {
        gateway.fieldKeys().inject(KeyFault.WRONG_SIGNATURE);
        assertThatThrownBy(() -> fields.decrypt(jdEncrypts("林")))
                .isInstanceOf(JdDecodeException.class)
                .hasMessageContaining("signature does not fit the certificate")
                .hasNoCause();
        assertThat(fetches()).isZero();
    }

    @Test
    void theBuiltInCertificateRefusesWhatJdDidNotSign() {
        assertThatThrownBy(() -> FieldEncryption.of(client).decrypt(jdEncrypts("林")))
                .isInstanceOf(JdDecodeException.class);
        // One that trusts the right one does not suffer.
        assertThat(fields.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
    }

    @Test
    void keysForAnotherVoucherAreRefused() {
        gateway.fieldKeys().inject(KeyFault.OTHER_VOUCHER);
        assertThatThrownBy(() -> fields.decrypt(jdEncrypts("林")))
                .isInstanceOf(JdDecodeException.class)
                .hasMessageContaining("another voucher");
    }

    @Test
    void revokedSuspendedAndUnknownKeys() {
        gateway.fieldKeys().inject(KeyFault.REVOKED_KEY);
        assertThat(fields.decrypt(jdEncrypts("林")).status()).isEqualTo(Status.KEY_NOT_ALLOWED);
        assertThatThrownBy(() -> fields.encrypt("林")).isInstanceOf(FieldEncryptionException.class);
        assertThatThrownBy(() -> fields.equalityIndex("林")).isInstanceOf(FieldEncryptionException.class);

        gateway.fieldKeys().inject(KeyFault.SUSPENDED_KEY);
        try (var other = builder().build()) {
            var others = of(other);
            assertThat(others.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
            assertThatThrownBy(() -> others.encrypt("林")).isInstanceOf(FieldEncryptionException.class);
            gateway.fieldKeys().inject(KeyFault.UNKNOWN_KEY);
            assertThat(others.decrypt(jdEncrypts("林")).status()).isEqualTo(Status.KEY_UNKNOWN);
            assertThat(others.isEncrypted(jdEncrypts("林"))).isFalse();
        }
    }

    @Test
    void oneDamagedKeyIsSkippedAndTold() {
        var old = jdEncrypts("旧");
        gateway.fieldKeys().rotate();
        gateway.fieldKeys().inject(KeyFault.DAMAGED_KEY);
        assertThat(fields.decryptOrThrow(jdEncrypts("新"))).isEqualTo("新");
        assertThat(fields.decrypt(old).status()).isEqualTo(Status.KEY_UNKNOWN);
        assertThat(fields.problems()).singleElement().asString().contains("its digest is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "305", "306", "307", "308", "311"})
    void theseAnswersTakeTheKeysAway(String code) {
        var cipher = jdEncrypts("林");
        assertThat(fields.decrypt(cipher).isReadable()).isTrue();
        gateway.fieldKeys().refuse(code);
        askAgain();
        var decryption = fields.decrypt(cipher);
        assertThat(decryption.status()).isEqualTo(Status.KEY_NOT_ALLOWED);
        assertThatThrownBy(decryption::orThrow).hasCauseInstanceOf(JdBusinessException.class);
        assertThatThrownBy(() -> fields.encrypt("林")).isInstanceOf(JdBusinessException.class);
        assertThat(fetches()).isEqualTo(2);
        gateway.fieldKeys().refuse(null);
        clock.forward(MINUTES);
        assertThat(fields.decryptOrThrow(cipher)).isEqualTo("林");
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "302", "303", "304", "309", "310", "500"})
    void otherAnswersLeaveThem(String code) {
        var cipher = jdEncrypts("林");
        assertThat(fields.decrypt(cipher).isReadable()).isTrue();
        gateway.fieldKeys().refuse(code);
        askAgain();
        assertThat(fields.decryptOrThrow(cipher)).isEqualTo("林");
        assertThat(fetches()).isEqualTo(2);
    }

    /** A key that nobody knows makes the keys be fetched, after a while. */
    private void askAgain() {
        clock.forward(MINUTES);
        gateway.fieldKeys().inject(KeyFault.UNKNOWN_KEY);
        fields.decrypt(jdEncrypts("?"));
        gateway.fieldKeys().inject();
    }

    @Test
    void aForeseenKeyIsFetchedOnceAWhile() {
        assertThat(fields.decrypt(jdEncrypts("旧")).isReadable()).isTrue();
        gateway.fieldKeys().rotate();
        for (int i = 0; i < 5; i++) {
            assertThat(fields.decrypt(jdEncrypts("新")).status()).isEqualTo(Status.KEY_UNKNOWN);
        }
        assertThat(fetches()).isOne();
        clock.forward(Duration.ofMinutes(1));
        gateway.fieldKeys().refuse("300");
        for (int i = 0; i < 5; i++) {
            assertThat(fields.decrypt(jdEncrypts("新")).status()).isEqualTo(Status.KEY_UNKNOWN);
        }
        assertThat(fetches()).isEqualTo(2);
        gateway.fieldKeys().refuse(null);
        clock.forward(Duration.ofMinutes(1));
        assertThat(fields.decryptOrThrow(jdEncrypts("新"))).isEqualTo("新");
        assertThat(fetches()).isEqualTo(3);
    }

    @Test
    void oneThreadRefreshesAndEndsWithTheClient() throws Exception {
        try (var other = builder().build()) {
            var cache = other.companion(KeyCache.class, () -> new KeyCache(5));
            var others = of(other);
            var shop = of(other.withAccessToken(AccessTokens.fixed(gateway.accessToken())));
            assertThat(others.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
            assertThat(shop.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
            assertThat(fetches()).isOne();
            assertThat(refreshers()).hasSize(1);

            clock.forward(Duration.ofHours(7));
            var entry = cache.entry(
                    gateway.accessToken(),
                    new KeyFetch(other, gateway.fieldKeys().certificate().getPublicKey()));
            await(() -> fetches() == 2 && !entry.used);
            // Who did not ask since is forgotten, and asks anew.
            clock.forward(Duration.ofHours(7));
            await(() -> cache.size() == 0);
            assertThat(fetches()).isEqualTo(2);
            assertThat(others.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
            assertThat(fetches()).isEqualTo(3);
        }
        await(() -> refreshers().isEmpty());
    }

    private static List<Thread> refreshers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("jd-field-keys"))
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 2_000; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("it never came to pass");
    }

    @Test
    void aRefreshThatFailsLeavesTheKeys() throws Exception {
        try (var other = builder().build()) {
            other.companion(KeyCache.class, () -> new KeyCache(5));
            var others = of(other);
            var cipher = jdEncrypts("林");
            assertThat(others.decryptOrThrow(cipher)).isEqualTo("林");
            gateway.fieldKeys().refuse("300");
            clock.forward(Duration.ofHours(8));
            await(() -> fetches() == 2);
            assertThat(others.decryptOrThrow(cipher)).isEqualTo("林");
            gateway.fieldKeys().refuse(null);
            clock.forward(MINUTES);
            await(() -> fetches() == 3);
            assertThat(others.decryptOrThrow(cipher)).isEqualTo("林");
        }
    }

    @Test
    void aClosedClientHasNoKeys() {
        var other = builder().build();
        var others = of(other);
        assertThat(others.decryptOrThrow(jdEncrypts("林"))).isEqualTo("林");
        other.close();
        assertThatThrownBy(() -> others.decrypt(jdEncrypts("林")))
                .isInstanceOf(JdTransportException.class)
                .hasMessageContaining("the client is closed");
        assertThatThrownBy(() -> of(other)).isInstanceOf(IllegalStateException.class);
        assertThat(others.decryptOrThrow("138****0000")).isEqualTo("138****0000");
    }

    @Test
    void withoutATokenThereAreNoKeys() {
        var nobody = of(client.withAccessToken(AccessTokens.none()));
        assertThatThrownBy(() -> nobody.decrypt(jdEncrypts("林"))).isInstanceOf(JdAuthorizationException.class);
    }

    @Test
    void anOwnAccountSendsItsNumberInPlaceOfAToken() {
        var token = "_1234567_KEY";
        try (var jd = EmbeddedGateway.builder()
                        .clock(clock)
                        .app("KEY", "secret")
                        .accessToken(token)
                        .start();
                var own = JdClient.builder(JdEnvironment.at(jd.url()))
                        .app("KEY", "secret")
                        .clock(clock)
                        .accessToken(AccessTokens.fixed(token))
                        .build()) {
            var owns = FieldEncryption.of(own, jd.fieldKeys().certificate());
            assertThat(owns.decryptOrThrow(jd.fieldKeys().encrypt("林"))).isEqualTo("林");
            var voucher = jd.requests(FieldKeys.VOUCHER_METHOD).get(0);
            assertThat(voucher.business("customer_user_id")).isEqualTo("1234567");
            assertThat(voucher.parameters()).doesNotContainKey("access_token");
            assertThat(jd.requests(FieldKeys.KEY_METHOD).get(0).parameters()).containsEntry("access_token", token);
        }
    }

    @Test
    void aSlowKeyServiceEndsWithTheDeadline() {
        gateway.inject(FaultScript.steps(Fault.slowHeaders(Duration.ofSeconds(20))));
        var hasty = of(client.withDeadline(Duration.ofMillis(200)));
        assertThatThrownBy(() -> hasty.decrypt(jdEncrypts("林"))).isInstanceOf(JdTransportException.class);
    }

    @Test
    void usersAreBounded() {
        var cache = client.companion(KeyCache.class, () -> new KeyCache(60_000));
        var fetch = new KeyFetch(client, gateway.fieldKeys().certificate().getPublicKey());
        var first = cache.entry("token 0", fetch);
        for (int i = 1; i <= KeyCache.MOST_USERS; i++) {
            cache.entry("token " + i, fetch);
        }
        assertThat(cache.size()).isEqualTo(KeyCache.MOST_USERS);
        assertThat(first.isDropped()).isTrue();
    }

    @Test
    void passwordsOfJdsCallsAreAscii() {
        assertThatThrownBy(() -> SpiCipher.of("密码")).isInstanceOf(IllegalArgumentException.class);
    }
}
