/** HTTP as JD's gateways need it: one interface, and its implementation over the JDK's client. */
@NullMarked
package io.github.jdcodegen.runtime.http;

import org.jspecify.annotations.NullMarked;
