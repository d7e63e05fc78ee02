/**
 * Reads descriptors. A {@link io.github.jdcodegen.spec.load.DescriptorSource} gives the files; {@link
 * io.github.jdcodegen.spec.load.DescriptorLoader} merges the sources, applies overlays, checks everything, and makes the
 * model.
 */
@NullMarked
package io.github.jdcodegen.spec.load;

import org.jspecify.annotations.NullMarked;
