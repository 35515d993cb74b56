/** Audit records as staff would tell them. */
@NullMarked
package io.caregateway.gateway.audit.words;

import org.jspecify.annotations.NullMarked;
