/**
 * The Merkle tree of RFC 6962 and RFC 9162, over plain hashes: it knows nothing of records, and
 * anybody's vectors can be run against it. Hashes are SHA-256, 32 bytes.
 */
@NullMarked
package io.caregateway.safeguards.audit.tree;

import org.jspecify.annotations.NullMarked;
