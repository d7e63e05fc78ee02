/**
 * Fields that JD encrypts (敏感信息加密, TDE): decryption, encryption, and the indexes for finding encrypted values.
 *
 * <p>For the code of users.
 */
@NullMarked
package io.github.jdcodegen.runtime.encryption;

import org.jspecify.annotations.NullMarked;
