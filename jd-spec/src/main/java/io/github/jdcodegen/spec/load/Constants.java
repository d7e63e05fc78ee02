package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Tells whether a text can be a value of a type. */
final class Constants {
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Constants() {}

    static boolean fits(String text, Scalar type) {
        try {
            switch (type) {
                case STRING, JSON -> {}
                case BOOLEAN -> {
                    return text.equals("true") || text.equals("false");
                }
                case INT -> Integer.parseInt(text);
                case LONG, EPOCH_MILLIS -> Long.parseLong(text);
                case DECIMAL -> new BigDecimal(text);
                case DATETIME -> LocalDateTime.parse(text, DATETIME);
                case DATE -> LocalDate.parse(text);
                case BYTES -> Base64.getDecoder().decode(text);
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
