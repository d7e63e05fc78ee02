package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Names;

/** Names that a problem proposes where a wire name cannot serve. */
final class Proposal {
    private Proposal() {}

    static String member(String wireName) {
        var spelled = wireName.replace("#", "hash_").replace("$", "dollar_");
        var member = Names.member(spelled);
        if (Names.isLegalMember(member)) {
            return member;
        }
        var prefixed = Names.member("value_" + member);
        return Names.isLegalMember(prefixed) ? prefixed : "value";
    }

    static String constant(String wire) {
        var constant = Names.constant("VALUE_" + wire);
        return Names.isLegalConstant(constant) ? constant : "VALUE";
    }
}
