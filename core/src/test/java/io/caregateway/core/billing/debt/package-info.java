@NullMarked
package io.caregateway.core.billing.debt;

import org.jspecify.annotations.NullMarked;
