/** What can go wrong at a start, in one sentence each. */
@NullMarked
package io.caregateway.gateway.start;

import org.jspecify.annotations.NullMarked;
