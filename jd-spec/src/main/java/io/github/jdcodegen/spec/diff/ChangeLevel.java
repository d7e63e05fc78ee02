package io.github.jdcodegen.spec.diff;

import java.util.Locale;

/** What a change does to those who use the generated client, the most severe first. */
public enum ChangeLevel {
    /** Code that uses what is generated may no longer compile. */
    JAVA_SOURCE("Change your code", "Code that uses these classes may no longer compile.", Step.MAJOR),
    /** Code must be compiled again, and then works as before. */
    JAVA_BINARY("Compile again", "Code works again once it is compiled.", Step.MAJOR),
    /** The same code sends other bytes, or reads them in another form. */
    WIRE("Test against JD", "The same code sends or reads another form.", Step.MINOR),
    /** Checks, retries, defaults, masking or the reading of the outcome differ. */
    BEHAVIOUR("Check what you rely on", "The same code is checked, repeated or judged in another way.", Step.MINOR),
    /** Something new that hurts nobody. */
    ADDITION("Use it if you like", "New, and nothing that exists is touched.", Step.MINOR),
    /** Only texts differ. */
    TEXT("Read", "Only texts for people differ.", Step.PATCH);

    private final String task;
    private final String meaning;
    private final Step step;

    ChangeLevel(String task, String meaning, Step step) {
        this.task = task;
        this.meaning = meaning;
        this.step = step;
    }

    /** The spelling in reports and in {@code jd.failOn}, such as {@code java-source}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What those who use the client do about it, in a few words. */
    public String task() {
        return task;
    }

    /** What it means, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The step of the version of the generated client that it asks for. */
    public Step step() {
        return step;
    }

    /** The steps of a semantic version, the greatest first. */
    public enum Step {
        /** The first number. */
        MAJOR,
        /** The second number. */
        MINOR,
        /** The third number. */
        PATCH,
        /** No release is needed. */
        NONE;

        /** The spelling in reports. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
