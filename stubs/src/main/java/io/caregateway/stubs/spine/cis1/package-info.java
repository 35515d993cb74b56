/** CIS1: tickets and role assertions, below {@code /spine/saml/}. */
@NullMarked
package io.caregateway.stubs.spine.cis1;

import org.jspecify.annotations.NullMarked;
