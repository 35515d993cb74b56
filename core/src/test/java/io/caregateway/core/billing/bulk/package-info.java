@NullMarked
package io.caregateway.core.billing.bulk;

import org.jspecify.annotations.NullMarked;
