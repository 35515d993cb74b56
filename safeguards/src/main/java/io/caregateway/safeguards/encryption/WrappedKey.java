package io.caregateway.safeguards.encryption;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A practice's key as the database keeps it.
 *
 * @param under the name of the key-encryption key; null where an earlier release wrapped it
 */
record WrappedKey(KeyName name, @Nullable String under, ByteBuffer bytes) {}
