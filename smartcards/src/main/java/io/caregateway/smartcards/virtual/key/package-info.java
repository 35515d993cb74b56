/**
 * The private keys of cards under two locks: the passcode's and the key-encryption key's. What lies
 * in the database opens with neither alone.
 */
@NullMarked
package io.caregateway.smartcards.virtual.key;

import org.jspecify.annotations.NullMarked;
