@NullMarked
package io.caregateway.core.billing.debit;

import org.jspecify.annotations.NullMarked;
