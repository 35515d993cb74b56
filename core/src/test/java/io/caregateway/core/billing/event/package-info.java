@NullMarked
package io.caregateway.core.billing.event;

import org.jspecify.annotations.NullMarked;
