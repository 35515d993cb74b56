/**
 * How a practice leaves: nothing is done for it any more, all it had is handed over, and when its
 * time is over its keys and rows are destroyed. Until then it can stay after all.
 */
@NullMarked
package io.caregateway.gateway.leaving;

import org.jspecify.annotations.NullMarked;
