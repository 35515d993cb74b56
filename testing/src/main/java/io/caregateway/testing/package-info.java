/** What tests start for themselves: a real PostgreSQL and a real Artemis. */
@NullMarked
package io.caregateway.testing;

import org.jspecify.annotations.NullMarked;
