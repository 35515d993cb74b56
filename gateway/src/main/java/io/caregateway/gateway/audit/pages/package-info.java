/**
 * The audit log for privacy officers: looking through it, one record as a whole. What is looked for
 * stays in the session, none of it is in an address, and each page that is given is recorded.
 */
@NullMarked
package io.caregateway.gateway.audit.pages;

import org.jspecify.annotations.NullMarked;
