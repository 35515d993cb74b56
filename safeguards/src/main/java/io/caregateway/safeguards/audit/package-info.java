/** The record of every sign-on and act, written in the act's own transaction. */
@NullMarked
package io.caregateway.safeguards.audit;

import org.jspecify.annotations.NullMarked;
