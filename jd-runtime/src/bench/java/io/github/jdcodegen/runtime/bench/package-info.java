/** Benchmarks of the runtime beside its peers; the data is invented. */
package io.github.jdcodegen.runtime.bench;
