/** Reads the whole log and names whatever is not as it was written. */
@NullMarked
package io.caregateway.safeguards.audit.verify;

import org.jspecify.annotations.NullMarked;
