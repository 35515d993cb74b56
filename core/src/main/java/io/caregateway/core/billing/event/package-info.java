/** What is told of bills, money and prices to whoever listens, on {@code care.billing}. */
@NullMarked
package io.caregateway.core.billing.event;

import org.jspecify.annotations.NullMarked;
