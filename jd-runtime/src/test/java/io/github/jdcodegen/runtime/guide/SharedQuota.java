package io.github.jdcodegen.runtime.guide;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.jdcodegen.runtime.RateLimiter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A rate limit for each app that many machines share: its buckets stand in a table of PostgreSQL. */
public final class SharedQuota implements RateLimiter {
    /** What makes the table. */
    public static final String TABLE =
            "CREATE TABLE jd_quota (id VARCHAR(200) PRIMARY KEY, state BYTEA, expires_at BIGINT)";

    private static final System.Logger LOGGER = System.getLogger(SharedQuota.class.getName());

    private final ProxyManager<String> buckets;
    private final BucketConfiguration quota;

    /** The quota of one app: so many calls in that time, and as many at once. */
    public SharedQuota(DataSource database, long calls, Duration time) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("jd_quota")
                .requestTimeout(Duration.ofSeconds(2))
                .build();
        this.quota = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, time))
                .build();
    }

    @Override
    public @Nullable Duration reserve(String appKey, String method, Duration patience) {
        var wait = new AtomicLong();
        try {
            // Bucket4j would wait itself; the client does that, within the deadline of the call.
            return buckets.builder()
                            .build(appKey, () -> quota)
                            .asBlocking()
                            .tryConsumeUninterruptibly(1, Math.max(1, patience.toNanos()), wait::set)
                    ? Duration.ofNanos(wait.get())
                    : null;
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The shared quota cannot be asked; JD's own limit remains", e);
            return Duration.ZERO;
        }
    }
}
