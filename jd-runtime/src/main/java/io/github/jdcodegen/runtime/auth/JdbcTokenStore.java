package io.github.jdcodegen.runtime.auth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in a row of a database, for programs on many machines. Any database will do whose {@code UPDATE} of a row waits
 * for another one's, as that of PostgreSQL, MySQL, Oracle, SQL Server and H2. {@link #createTable} has the table.
 *
 * <p>It reads with {@code SELECT … WHERE id = ?}, and replaces what was read with {@code INSERT}, or with
 * {@code UPDATE … WHERE id = ? AND access_token = ? AND refresh_token = ? AND renewing_since = ?} ({@code IS NULL} where
 * there is none), which changes a row or none. The mark {@code renewing_since} is the lease on the renewal; see
 * {@link RefreshingTokens.Builder#lease}.
 *
 * <p>Each access takes a connection of its own and gives it back at once; a statement has 10 seconds. A connection that
 * does not commit by itself is committed, so the data source must not be one that takes part in its caller's transaction.
 * Texts must be compared exactly: in MySQL give the columns {@code COLLATE utf8mb4_bin}.
 */
public final class JdbcTokenStore implements TokenStore {
    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    private static final String COLUMNS =
            "access_token, refresh_token, issued_at, expires_at, scope, user_id, renewing_since";
    private static final int SECONDS = 10;

    private final DataSource database;
    private final String table;
    private final String id;

    private JdbcTokenStore(DataSource database, String table, String id) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("Not the name of a table, with or without a schema: " + table);
        }
        this.database = database;
        this.table = table;
        this.id = id;
    }

    /** Tokens in the table {@code jd_tokens}. */
    public static JdbcTokenStore of(DataSource database, String id) {
        return of(database, "jd_tokens", id);
    }

    /**
     * Tokens in a table of that name.
     *
     * @param table the table's name, where needed with its schema
     * @param id the row: one for each authorisation, such as app key and shop; at most 200 characters
     * @throws IllegalArgumentException if that can be no table's name
     */
    public static JdbcTokenStore of(DataSource database, String table, String id) {
        return new JdbcTokenStore(database, table, id);
    }

    /** What makes the table. Times are milliseconds since 1970; JD's tokens have some 40 characters. */
    public static String createTable(String table) {
        return """
                CREATE TABLE %s (
                    id             VARCHAR(200) PRIMARY KEY,
                    access_token   VARCHAR(1000) NOT NULL,
                    refresh_token  VARCHAR(1000),
                    issued_at      BIGINT NOT NULL,
                    expires_at     BIGINT,
                    scope          VARCHAR(1000),
                    user_id        VARCHAR(200),
                    renewing_since BIGINT
                )""".formatted(table);
    }

    /** What is done with a statement. */
    private interface Work<T extends @Nullable Object> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @Override
    public @Nullable TokenSet load() {
        try {
            return execute("SELECT " + COLUMNS + " FROM " + table + " WHERE id = ?", List.of(id), statement -> {
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? tokens(rows) : null;
                }
            });
        } catch (SQLException e) {
            throw failed("read", e);
        }
    }

    @Override
    public boolean replace(@Nullable TokenSet read, TokenSet next) {
        return read == null ? insert(next) : update(read, next);
    }

    private boolean insert(TokenSet next) {
        try {
            var values = values(next);
            values.add(id);
            execute(
                    "INSERT INTO " + table + " (" + COLUMNS + ", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    values,
                    PreparedStatement::executeUpdate);
            return true;
        } catch (SQLException e) {
            if (load() != null) {
                return false;
            }
            throw failed("written", e);
        }
    }

    private boolean update(TokenSet read, TokenSet next) {
        var values = values(next);
        values.add(id);
        values.add(read.accessToken());
        var sql = "UPDATE " + table + " SET " + COLUMNS.replace(",", " = ?,") + " = ? WHERE id = ? AND access_token = ?"
                + equal("refresh_token", read.refreshToken(), values)
                + equal("renewing_since", millis(read.renewingSince()), values);
        try {
            return execute(sql, values, PreparedStatement::executeUpdate) == 1;
        } catch (SQLException e) {
            // Under strict isolation the later of two updates ends so.
            if (String.valueOf(e.getSQLState()).startsWith("40")) {
                return false;
            }
            throw failed("written", e);
        }
    }

    private static String equal(String column, @Nullable Object value, List<@Nullable Object> values) {
        if (value == null) {
            return " AND " + column + " IS NULL";
        }
        values.add(value);
        return " AND " + column + " = ?";
    }

    private <T extends @Nullable Object> T execute(String sql, List<?> values, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            boolean commits = connection.getAutoCommit();
            try (var statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(SECONDS);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                var result = work.with(statement);
                if (!commits) {
                    connection.commit();
                }
                return result;
            } catch (SQLException | RuntimeException e) {
                if (!commits) {
                    rollBack(connection, e);
                }
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** In the order of the columns. */
    private static List<@Nullable Object> values(TokenSet tokens) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tokens.accessToken());
        values.add(tokens.refreshToken());
        values.add(tokens.issuedAt().toEpochMilli());
        values.add(tokens.expiresAt().equals(Instant.MAX) ? null : millis(tokens.expiresAt()));
        values.add(tokens.scope());
        values.add(tokens.userId());
        values.add(millis(tokens.renewingSince()));
        return values;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static TokenSet tokens(ResultSet row) throws SQLException {
        var expires = time(row, 4);
        return new TokenSet(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                expires == null ? Instant.MAX : expires,
                row.getString(5),
                row.getString(6),
                time(row, 7));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Without what the database says: it may quote the row. Its code and state tell the kind. */
    private TokenStoreException failed(String what, SQLException e) {
        return new TokenStoreException(
                "The tokens of " + id + " in the table " + table + " cannot be " + what + " ("
                        + e.getClass().getSimpleName() + ", SQL state " + e.getSQLState() + ", code "
                        + e.getErrorCode() + "). Check the database, the table and its permissions",
                null);
    }

    @Override
    public String toString() {
        return "tokens of " + id + " in the table " + table;
    }
}
