package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import java.time.Instant;
import java.time.temporal.ChronoField;

/** How the time stamp of a request is written: in Beijing time, in one of the forms that JD takes. */
public enum TimestampFormat {
    /** {@code 2024-01-02 03:04:05.678+0800}, as JD's newest SDKs write it. */
    WITH_ZONE {
        @Override
        String format(Instant moment) {
            int millis = moment.get(ChronoField.MILLI_OF_SECOND);
            return BeijingTime.format(moment) + (millis < 10 ? ".00" : millis < 100 ? ".0" : ".") + millis + "+0800";
        }
    },
    /** {@code 2024-01-02 03:04:05}, as JD's older documents show it. */
    WITHOUT_ZONE {
        @Override
        String format(Instant moment) {
            return BeijingTime.format(moment);
        }
    };

    abstract String format(Instant moment);
}
