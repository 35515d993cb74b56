@NullMarked
package io.caregateway.core.billing.prices;

import org.jspecify.annotations.NullMarked;
