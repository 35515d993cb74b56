/** Puts virtual cards together. */
@NullMarked
package io.caregateway.smartcards.virtual.wiring;

import org.jspecify.annotations.NullMarked;
