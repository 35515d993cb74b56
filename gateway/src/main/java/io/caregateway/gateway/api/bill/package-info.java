/** Accounts, bills and payments at the REST API. */
@NullMarked
package io.caregateway.gateway.api.bill;

import org.jspecify.annotations.NullMarked;
