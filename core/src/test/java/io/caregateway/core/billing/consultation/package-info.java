@NullMarked
package io.caregateway.core.billing.consultation;

import org.jspecify.annotations.NullMarked;
