/** Messages that came in: each is taken once. */
@NullMarked
package io.caregateway.feed.inbox;

import org.jspecify.annotations.NullMarked;
