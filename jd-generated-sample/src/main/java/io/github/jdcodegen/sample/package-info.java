/** A small shop's back office: what a program does with a generated JD client, and what it does when a call fails. */
@NullMarked
package io.github.jdcodegen.sample;

import org.jspecify.annotations.NullMarked;
