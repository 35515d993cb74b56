/** Practices' data keys are rolled over: all that is sealed is sealed anew, in the background. */
@NullMarked
package io.caregateway.safeguards.rollover;

import org.jspecify.annotations.NullMarked;
