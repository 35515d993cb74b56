/** Proof that the repackaged OpenSAML starts, knows its version and signs. */
@NullMarked
package io.caregateway.opensaml;

import org.jspecify.annotations.NullMarked;
