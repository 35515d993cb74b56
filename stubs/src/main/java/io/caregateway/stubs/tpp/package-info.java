/** TPP style: R4 UK Core patients, OAuth 2 with a signed client assertion. */
@NullMarked
package io.caregateway.stubs.tpp;

import org.jspecify.annotations.NullMarked;
