/**
 * Saves documents from JD's documentation site, at most one request a second unless told otherwise. {@link
 * io.github.jdcodegen.spec.fetch.Fetch} is the entry point. It sends no credentials, and stops where the site says no.
 */
@NullMarked
package io.github.jdcodegen.spec.fetch;

import org.jspecify.annotations.NullMarked;
