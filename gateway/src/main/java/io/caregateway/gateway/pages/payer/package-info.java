/** Pages of businesses and third parties, and of what every account has: terms, notes, policies. */
@NullMarked
package io.caregateway.gateway.pages.payer;

import org.jspecify.annotations.NullMarked;
