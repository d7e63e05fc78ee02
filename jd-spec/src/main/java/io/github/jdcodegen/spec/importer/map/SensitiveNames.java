package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.normalise.Words;
import java.util.List;
import java.util.Set;

/** Recognises personal data and secrets by the names of fields. */
public final class SensitiveNames {
    private static final Set<String> PERSONAL =
            Words.set("mobile phone telephone tel email mail address addr idcard passport pin nick nickname "
                    + "realname fullname consignee receiver birthday birthdate openid unionpin");
    private static final Set<String> PERSONS =
            Words.set("consignee receiver sender customer buyer contact contacts linkman user member pickup "
                    + "recipient real person applicant");
    private static final Set<String> SECRETS = Words.set("password passwd pwd token secret pass");
    private static final Set<String> KEYS = Words.set("secret private access api");
    private static final Set<String> NUMBER = Words.set("no num number numbers");

    private SensitiveNames() {}

    /** Whether a field of that name holds personal data. */
    public static boolean isPersonal(String name) {
        var words = withoutNumber(Words.of(name));
        var last = words.get(words.size() - 1);
        if (words.size() == 1) {
            return PERSONAL.contains(last);
        }
        var before = words.get(words.size() - 2);
        return PERSONAL.contains(last)
                || words.size() == 2 && PERSONAL.contains(before + last)
                || last.equals("name") && PERSONS.contains(before);
    }

    /** Whether a field of that name holds a secret. */
    public static boolean isSecret(String name) {
        var words = Words.of(name);
        var last = words.get(words.size() - 1);
        return SECRETS.contains(last)
                || last.equals("key") && words.size() > 1 && KEYS.contains(words.get(words.size() - 2));
    }

    private static List<String> withoutNumber(List<String> words) {
        var size = words.size();
        return size > 1 && NUMBER.contains(words.get(size - 1)) ? words.subList(0, size - 1) : words;
    }
}
