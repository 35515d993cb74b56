/** The practice of a transaction: what is not of that practice cannot be seen. */
@NullMarked
package io.caregateway.safeguards.tenancy;

import org.jspecify.annotations.NullMarked;
