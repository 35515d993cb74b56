/** The sessions under way, and ending them. */
@NullMarked
package io.caregateway.gateway.pages.sessions;

import org.jspecify.annotations.NullMarked;
