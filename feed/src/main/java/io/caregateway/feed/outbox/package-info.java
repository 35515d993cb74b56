/**
 * Messages on their way out: stored with the change they tell of, sent when the broker is there.
 */
@NullMarked
package io.caregateway.feed.outbox;

import org.jspecify.annotations.NullMarked;
