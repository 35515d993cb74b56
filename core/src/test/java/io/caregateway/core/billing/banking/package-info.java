@NullMarked
package io.caregateway.core.billing.banking;

import org.jspecify.annotations.NullMarked;
