/**
 * From the Api model to the Java plan: the chosen methods and exactly the types that they use, with all Java names and
 * types. The plan does not know JavaPoet. {@link Planner} is the entry.
 *
 * <p>Each Java name is made from one wire name, or from the {@code name} in the descriptor, and from nothing else. So
 * a method or field never changes the Java name of another one, whichever methods are chosen. If two get the same
 * Java name, or a name is not usable in Java, the planner reports a problem and proposes a {@code name}.
 */
@NullMarked
package io.github.jdcodegen.codegen.plan;

import org.jspecify.annotations.NullMarked;
