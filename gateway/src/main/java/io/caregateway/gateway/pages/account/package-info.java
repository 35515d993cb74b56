/** A patient's account: who they are, what they are billed for, and adding to that. */
@NullMarked
package io.caregateway.gateway.pages.account;

import org.jspecify.annotations.NullMarked;
