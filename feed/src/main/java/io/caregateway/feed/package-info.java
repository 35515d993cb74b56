/** What travels between the gateway and the core. */
@NullMarked
package io.caregateway.feed;

import org.jspecify.annotations.NullMarked;
