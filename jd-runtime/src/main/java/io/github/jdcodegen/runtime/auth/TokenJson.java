package io.github.jdcodegen.runtime.auth;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens as members of a JSON object. */
final class TokenJson {
    private TokenJson() {}

    static Map<String, String> members(TokenSet tokens) {
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "access_token", tokens.accessToken());
        put(members, "refresh_token", tokens.refreshToken());
        put(members, "issued_at", tokens.issuedAt());
        put(members, "expires_at", tokens.expiresAt());
        put(members, "scope", tokens.scope());
        put(members, "user_id", tokens.userId());
        put(members, "renewing_since", tokens.renewingSince());
        return members;
    }

    private static void put(Map<String, String> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    /** @throws IllegalArgumentException if something is missing or wrong; its message holds no token */
    static TokenSet tokens(Map<String, String> members) {
        return new TokenSet(
                required(members, "access_token"),
                members.get("refresh_token"),
                time(required(members, "issued_at"), "issued_at"),
                time(required(members, "expires_at"), "expires_at"),
                members.get("scope"),
                members.get("user_id"),
                members.containsKey("renewing_since") ? time(members.get("renewing_since"), "renewing_since") : null);
    }

    private static Instant time(String value, String name) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time");
        }
    }

    private static String required(Map<String, String> members, String name) {
        var value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
