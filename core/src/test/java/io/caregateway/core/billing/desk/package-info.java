@NullMarked
package io.caregateway.core.billing.desk;

import org.jspecify.annotations.NullMarked;
