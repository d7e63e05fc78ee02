/**
 * Descriptors as files: {@link io.github.jdcodegen.spec.load.DescriptorLoader} reads and checks a folder of them,
 * {@link io.github.jdcodegen.spec.write.DescriptorWriter} writes their one canonical form.
 */
@NullMarked
package io.github.jdcodegen.spec.load;

import org.jspecify.annotations.NullMarked;
