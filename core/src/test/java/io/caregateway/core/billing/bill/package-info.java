@NullMarked
package io.caregateway.core.billing.bill;

import org.jspecify.annotations.NullMarked;
