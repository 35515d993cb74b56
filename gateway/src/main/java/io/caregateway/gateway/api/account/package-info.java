/** Accounts at the REST API: who pays, on what terms, by which policies, and what is noted. */
@NullMarked
package io.caregateway.gateway.api.account;

import org.jspecify.annotations.NullMarked;
