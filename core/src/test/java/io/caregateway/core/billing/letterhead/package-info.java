@NullMarked
package io.caregateway.core.billing.letterhead;

import org.jspecify.annotations.NullMarked;
