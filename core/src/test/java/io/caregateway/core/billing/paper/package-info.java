@NullMarked
package io.caregateway.core.billing.paper;

import org.jspecify.annotations.NullMarked;
