@NullMarked
package io.caregateway.core.billing.payer;

import org.jspecify.annotations.NullMarked;
