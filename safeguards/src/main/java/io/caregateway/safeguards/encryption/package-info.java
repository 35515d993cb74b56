/** Personal data under lock: a data key per practice, wrapped by the key-encryption key. */
@NullMarked
package io.caregateway.safeguards.encryption;

import org.jspecify.annotations.NullMarked;
