/** Lists, searches, describes and copies the descriptors that come with jd-codegen. It reads them and generates nothing. */
@NullMarked
package io.github.jdcodegen.codegen.catalog;

import org.jspecify.annotations.NullMarked;
