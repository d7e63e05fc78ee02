package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.time.BeijingTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the time stamp of a request is written: in Beijing time, in one of the forms that JD takes. */
public enum TimestampFormat {
    /** {@code 2024-01-02 03:04:05.678+0800}, as JD's newest SDKs write it. */
    WITH_ZONE("yyyy-MM-dd HH:mm:ss.SSSxx"),
    /** {@code 2024-01-02 03:04:05}, as JD's older documents show it. */
    WITHOUT_ZONE("yyyy-MM-dd HH:mm:ss");

    private final DateTimeFormatter formatter;

    TimestampFormat(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    String format(Instant moment) {
        return formatter.format(BeijingTime.at(moment));
    }
}
