/** Paper: printing and sending bills and statements, and the letterheads on them. */
@NullMarked
package io.caregateway.gateway.pages.paper;

import org.jspecify.annotations.NullMarked;
