/** Tests of accounts and billing, on a real database. */
@NullMarked
package io.caregateway.core.billing;

import org.jspecify.annotations.NullMarked;
