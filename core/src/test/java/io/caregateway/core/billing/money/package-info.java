@NullMarked
package io.caregateway.core.billing.money;

import org.jspecify.annotations.NullMarked;
