package io.github.jdcodegen.runtime.auth;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL, started once for all tests of this JVM when the first asks for it; it ends with the JVM. */
public final class Postgres {
    /** Not of the outer class: programs that a test starts and kills need its methods, and no server of their own. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();
    }

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    // Not the folder that all users of this machine would share.
                    .setOverrideWorkingDirectory(new File("target/embedded-pg").getAbsoluteFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address with user, for programs of their own. */
    static String url() {
        return Server.RUNNING.getJdbcUrl("postgres", "postgres");
    }

    static DataSource at(String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    /** The database. */
    public static DataSource database() {
        return at(url());
    }

    /** Executes a statement. */
    public static void execute(String sql) {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
