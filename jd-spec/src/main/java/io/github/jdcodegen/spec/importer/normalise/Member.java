package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field, before its type has a name.
 *
 * @param wireName its name on the wire
 * @param serverName its name on JD's side, or {@code null}
 * @param alias the name that several spellings of one parameter share, or {@code null}
 * @param shape what it is
 * @param encoding how it is put on the wire
 * @param required whether JD demands it
 * @param doc what it means
 * @param example an example value, or {@code null}
 * @param sensitive whether JD calls it sensitive
 * @param constant the only value that is ever sent, as text; else {@code null}
 * @param guessed the keys of the field that are guessed
 */
public record Member(
        String wireName,
        @Nullable String serverName,
        @Nullable String alias,
        Shape shape,
        Encoding encoding,
        boolean required,
        Text doc,
        @Nullable String example,
        boolean sensitive,
        @Nullable String constant,
        Set<String> guessed) {

    public Member {
        guessed = Set.copyOf(guessed);
    }

    public Member withShape(Shape other) {
        return new Member(
                wireName, serverName, alias, other, encoding, required, doc, example, sensitive, constant, guessed);
    }

    public Member withName(String other) {
        return new Member(
                other, serverName, alias, shape, encoding, required, doc, example, sensitive, constant, guessed);
    }

    public Member withRequired(boolean other) {
        return new Member(
                wireName, serverName, alias, shape, encoding, other, doc, example, sensitive, constant, guessed);
    }

    public Member withEncoding(Encoding other) {
        return new Member(
                wireName, serverName, alias, shape, other, required, doc, example, sensitive, constant, guessed);
    }

    public Member withDoc(Text other) {
        return new Member(
                wireName, serverName, alias, shape, encoding, required, other, example, sensitive, constant, guessed);
    }

    public Member withConstant(@Nullable String other) {
        return new Member(
                wireName, serverName, alias, shape, encoding, required, doc, example, sensitive, other, guessed);
    }

    public Member withGuessed(Set<String> other) {
        return new Member(
                wireName, serverName, alias, shape, encoding, required, doc, example, sensitive, constant, other);
    }
}
