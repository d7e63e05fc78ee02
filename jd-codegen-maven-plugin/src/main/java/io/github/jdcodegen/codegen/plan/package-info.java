/**
 * From the Api model to the Java plan: the chosen methods with exactly the types they need, every name and every Java
 * type decided. It knows nothing of how Java is written down. {@link Planner} is the entry.
 *
 * <p>A Java name follows from one wire name (or the descriptor's {@code name}) alone, so that no method or field can
 * rename another, in any selection. Where two meet, or one cannot serve, nothing is invented: it is a problem that
 * proposes a {@code name}.
 */
@NullMarked
package io.github.jdcodegen.codegen.plan;

import org.jspecify.annotations.NullMarked;
