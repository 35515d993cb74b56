/** Holds {@code asyncapi.yaml} against the records. */
@NullMarked
package io.caregateway.feed.asyncapi;

import org.jspecify.annotations.NullMarked;
