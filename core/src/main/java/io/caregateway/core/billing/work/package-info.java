/** How acts are done that concern no account. */
@NullMarked
package io.caregateway.core.billing.work;

import org.jspecify.annotations.NullMarked;
