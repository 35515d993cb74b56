@NullMarked
package io.caregateway.core.billing.note;

import org.jspecify.annotations.NullMarked;
