/** Proofs about the log in files that anybody can check without the database. */
@NullMarked
package io.caregateway.safeguards.audit.proof;

import org.jspecify.annotations.NullMarked;
