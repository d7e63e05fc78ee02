package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real PostgreSQL. */
class JdbcTokenStoreTest {
    private static final Instant NOW = Instant.parse("2024-01-02T03:04:05.678Z");
    private static final TokenSet TOKENS =
            new TokenSet("access-1", "refresh-1", NOW, NOW.plusSeconds(60), "scope", "用户 \"1\"", NOW);
    private static final TokenSet LEAST = TokenSet.of("access-2", null, NOW, Instant.MAX);

    @BeforeEach
    void makeTable() {
        Postgres.execute("DROP TABLE IF EXISTS shop_tokens");
        Postgres.execute(JdbcTokenStore.createTable("shop_tokens"));
    }

    private static TokenStore store(String id) {
        return JdbcTokenStore.of(Postgres.database(), "shop_tokens", id);
    }

    @Test
    void keepsEverythingInARowForEachAuthorisation() {
        var store = store("one");
        assertThat(store.load()).isNull();
        store.save(TOKENS);
        store("two").save(LEAST);
        assertThat(store.load()).isEqualTo(TOKENS);
        assertThat(store("two").load()).isEqualTo(LEAST);
        store.save(LEAST);
        assertThat(store("one").load()).isEqualTo(LEAST);
        assertThat(store).hasToString("tokens of one in the table shop_tokens");
    }

    @Test
    void replacesOnlyWhatWasRead() {
        var store = store("one");
        assertThat(store.replace(LEAST, TOKENS)).isFalse();
        assertThat(store.replace(null, LEAST)).isTrue();
        assertThat(store.replace(null, TOKENS)).isFalse();
        var marked = LEAST.withRenewalBegun(NOW);
        assertThat(store.replace(LEAST, marked)).isTrue();
        assertThat(store.replace(LEAST, TOKENS)).isFalse();
        assertThat(store.replace(marked.withRenewalBegun(NOW), TOKENS)).isFalse();
        assertThat(store.replace(TokenSet.of("access-2", "r", NOW, NOW), TOKENS))
                .isFalse();
        assertThat(store.load()).isEqualTo(marked);
        assertThat(store.replace(marked, TOKENS)).isTrue();
        assertThat(store.replace(TOKENS, LEAST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            })
    void oneOfManyReplaces(int isolation) throws Exception {
        var database = withoutAutoCommit(isolation);
        var store = JdbcTokenStore.of(database, "shop_tokens", "one");
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (TokenSet read : new TokenSet[] {null, LEAST}) {
                var together = new CyclicBarrier(8);
                var work = IntStream.range(0, 8)
                        .mapToObj(number -> threads.submit((Callable<Boolean>) () -> {
                            together.await();
                            return store.replace(read, TokenSet.of("new-" + number, "r", NOW, NOW));
                        }))
                        .toList();
                int won = 0;
                for (var result : work) {
                    won += result.get(30, TimeUnit.SECONDS) ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                store.save(LEAST);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static DataSource withoutAutoCommit(int isolation) {
        var real = Postgres.database();
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var result = method.invoke(real, arguments);
                    if (result instanceof Connection connection) {
                        connection.setAutoCommit(false);
                        connection.setTransactionIsolation(isolation);
                    }
                    return result;
                });
    }

    @Test
    void saysWhatIsWrongWithoutQuotingARow() {
        var nowhere = JdbcTokenStore.of(Postgres.database(), "no_such_table", "one");
        for (var access :
                new Runnable[] {nowhere::load, () -> nowhere.save(TOKENS), () -> nowhere.replace(TOKENS, LEAST)}) {
            assertThatThrownBy(access::run)
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("The tokens of one in the table no_such_table cannot be ")
                    .hasMessageContaining("SQL state 42P01");
        }
        Postgres.execute("ALTER TABLE shop_tokens ADD CHECK (access_token <> 'access-1')");
        assertThatThrownBy(() -> store("one").save(TOKENS))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("cannot be written (PSQLException, SQL state 23514")
                .hasNoCause();
        assertThatThrownBy(() -> JdbcTokenStore.of(Postgres.database(), "a; DROP TABLE b", "one"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The row is locked by somebody's transaction: a call waits no longer than it may. */
    @Test
    void aRowThatIsLockedIsWithinACallsLimit() throws Exception {
        var store = store("one");
        store.save(TokenSet.of("access-1", "refresh-1", NOW, NOW));
        var tokens = RefreshingTokens.builder(
                        JdOAuth.builder("key", "secret-of-the-app").build(), store)
                .build();
        try (var connection = Postgres.database().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT * FROM shop_tokens FOR UPDATE");
            assertThatThrownBy(() -> tokens.token("m", Duration.ofMillis(50)))
                    .hasMessageContaining("longer than the call");
            connection.rollback();
        }
    }
}
