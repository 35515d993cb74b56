/**
 * The production-like site of the folder {@code compose}: what can be checked without a container
 * engine.
 */
@NullMarked
package io.caregateway.compose;

import org.jspecify.annotations.NullMarked;
