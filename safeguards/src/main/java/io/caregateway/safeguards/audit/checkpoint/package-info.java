/** Signed heads of the logs: C2SP signed notes with tlog-checkpoint text, under Ed25519. */
@NullMarked
package io.caregateway.safeguards.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
