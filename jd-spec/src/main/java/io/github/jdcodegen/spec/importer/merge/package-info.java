/** Makes one method of what a document and JD's SDK say of it. */
@NullMarked
package io.github.jdcodegen.spec.importer.merge;

import org.jspecify.annotations.NullMarked;
