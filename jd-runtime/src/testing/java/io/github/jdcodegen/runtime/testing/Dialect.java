package io.github.jdcodegen.runtime.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways in which real answers and documented examples differ from the documented shape. They combine. */
public enum Dialect {
    /** The wrapper ends in {@code _response}, as documents write it, where JD sends {@code _responce}; or the reverse. */
    OTHER_WRAPPER,
    /** The wrapper has a name that nothing tells. */
    STRANGE_WRAPPER,
    /** The content is JSON inside a text. */
    CONTENT_AS_TEXT,
    /** The wrapper's code is a number. */
    CODE_AS_NUMBER,
    /** Times of answers are text in Beijing time instead of milliseconds. */
    TIMES_AS_TEXT,
    /** Numbers are text. */
    NUMBERS_AS_TEXT {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof BigDecimal number
                    ? number.toPlainString()
                    : value instanceof BigInteger number ? number.toString() : value;
        }
    },
    /** Truth values are text. */
    BOOLEANS_AS_TEXT {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof Boolean truth ? truth.toString() : value;
        }
    },
    /** What is absent is an empty text. */
    NULLS_AS_EMPTY_TEXT {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value == null ? "" : value;
        }
    },
    /** What is absent is the word for "none" that documents write. */
    NULLS_AS_NONE_TEXT {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value == null ? "无" : value;
        }
    },
    /** Each element of a list is wrapped into an object: {@code [{"item": …}]}. */
    WRAPPED_ELEMENTS {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof List<?> list ? map(list, element -> Json.member("item", element)) : value;
        }
    },
    /** A list of one element is that element alone. */
    SINGLE_FOR_LIST {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
        }
    },
    /** A list is a text that holds JSON. */
    LISTS_AS_TEXT {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof List<?> list ? Json.print(list) : value;
        }
    },
    /** An object is a list with that one element. */
    OBJECT_IN_LIST {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            return value instanceof Map<?, ?> map ? new ArrayList<>(List.of(map)) : value;
        }
    },
    /** Lists hold a null after their elements. */
    NULLS_IN_LISTS {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            if (value instanceof List<?> list) {
                var longer = new ArrayList<@Nullable Object>(list);
                longer.add(null);
                return longer;
            }
            return value;
        }
    },
    /** Objects have a field that no document knows. */
    UNKNOWN_FIELDS {
        @Override
        @Nullable
        Object rewrite(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                Json.object(map).put("undocumentedField", "new");
            }
            return value;
        }
    };

    /** Rewrites a value whose members are rewritten already. */
    @Nullable
    Object rewrite(@Nullable Object value) {
        return value;
    }

    /** Rewrites a tree from the leaves up. */
    @Nullable
    Object rewriteAll(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Json.object(map).replaceAll((name, member) -> rewriteAll(member));
            return rewrite(value);
        }
        return rewrite(value instanceof List<?> list ? map(list, this::rewriteAll) : value);
    }

    private static List<@Nullable Object> map(
            List<?> list, java.util.function.Function<@Nullable Object, @Nullable Object> function) {
        var mapped = new ArrayList<@Nullable Object>();
        for (Object element : list) {
            mapped.add(function.apply(element));
        }
        return mapped;
    }
}
