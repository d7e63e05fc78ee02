package io.github.jdcodegen.spec.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names of code follow from names on the wire. Every rule looks at one name alone, so that no method or field can
 * rename another; where two meet, or a wire name cannot serve, a descriptor says a {@code name}.
 */
public final class Names {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+");

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*");

    /** The greatest length of a name, in characters: longer ones make no file names. */
    public static final int MAX_LENGTH = 200;

    private Names() {}

    /** Whether a wire name can serve as it is; where it cannot, the descriptor must say a {@code name}. */
    public static boolean canServe(String wireName) {
        return PLAIN.matcher(wireName).matches() && wireName.length() <= MAX_LENGTH && isLegalMember(member(wireName));
    }

    /** Whether a name made by {@link #member} is one that generated code can use. */
    public static boolean isLegalMember(String member) {
        return !member.isEmpty() && !Character.isDigit(member.charAt(0)) && !JavaRules.isTakenMember(member);
    }

    /** Whether a descriptor may name a type so: letters and digits, a capital first; not what is generated inside. */
    public static boolean isLegalType(String name) {
        return TYPE.matcher(name).matches() && name.length() <= MAX_LENGTH && !JavaRules.isTakenType(name);
    }

    /** Whether the name of a method makes names of classes and of a member of the facade. */
    public static boolean isLegalMethod(String neutralName) {
        var stem = method(neutralName);
        return isLegalType(stem) && isLegalMember(member(stem));
    }

    /** Whether a group may be called so: it is a Java package and a folder. */
    public static boolean isLegalGroup(String name) {
        return GROUP.matcher(name).matches() && name.length() <= MAX_LENGTH && !JavaRules.isKeyword(name);
    }

    /** The name of a member, in camel case: {@code start_date} is {@code startDate}, {@code SKUId} is {@code skuId}. */
    public static String member(String neutralName) {
        if (neutralName.equals(neutralName.toUpperCase(Locale.ROOT))) {
            return camel(neutralName.toLowerCase(Locale.ROOT));
        }
        var camel = camel(neutralName);
        var capitals = 0;
        while (capitals < camel.length() && Character.isUpperCase(camel.charAt(capitals))) {
            capitals++;
        }
        // Of several capitals the last begins the next word, unless a digit follows it.
        var lower = capitals > 1 && Character.isLetter(camel.charAt(capitals)) ? capitals - 1 : capitals;
        return camel.substring(0, lower).toLowerCase(Locale.ROOT) + camel.substring(lower);
    }

    /** The name of a type, in camel case with a capital: {@code order_info} is {@code OrderInfo}. */
    public static String type(String neutralName) {
        return capitalise(camel(neutralName));
    }

    /** The name of a constant: {@code waitPay} and {@code wait-pay} are {@code WAIT_PAY}. */
    public static String constant(String neutralName) {
        var words = HUMP.matcher(neutralName).replaceAll("$1_$2");
        return BREAK.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Whether a name made by {@link #constant} is one that generated code can use. */
    public static boolean isLegalConstant(String constant) {
        return CONSTANT.matcher(constant).matches() && !constant.equals(JavaRules.UNRECOGNIZED);
    }

    /**
     * The stem of a method's class names: {@code jingdong.pop.order.search} is {@code PopOrderSearch}. The prefixes
     * {@code jingdong.} and {@code jd.} are left out; {@code 360buy.} is {@code Buy360}.
     */
    public static String method(String neutralName) {
        var rest = neutralName.replaceFirst("^(jingdong|jd)\\.(?=.)", "").replaceFirst("^360buy\\.", "Buy360.");
        return type(rest);
    }

    /**
     * A {@code name} for a wire name that cannot serve, or whose member would meet another: {@code #promo_id} gives
     * {@code hashPromoId}, {@code class} gives {@code classValue}, a second {@code amount} gives {@code amount2}.
     *
     * @param wireName the wire name
     * @param taken the members that are there already
     */
    public static String proposal(String wireName, Set<String> taken) {
        var spelled = wireName.replace("#", "hash_").replace("$", "dollar_");
        var member = member(spelled.length() > MAX_LENGTH ? spelled.substring(0, MAX_LENGTH) : spelled);
        if (member.isEmpty()) {
            member = "field";
        } else if (Character.isDigit(member.charAt(0))) {
            member = "n" + member;
        } else if (!isLegalMember(member)) {
            member = member + "Value";
        }
        var proposal = member;
        for (var i = 2; taken.contains(proposal); i++) {
            proposal = member + i;
        }
        return proposal;
    }

    /** Joins the words of a name; the first keeps its case, the others get a capital. */
    private static String camel(String name) {
        var result = new StringBuilder(name.length());
        var begins = false;
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (!isWordCharacter(c)) {
                begins = !result.isEmpty();
            } else {
                result.append(begins ? Character.toUpperCase(c) : c);
                begins = false;
            }
        }
        return result.toString();
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String capitalise(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
