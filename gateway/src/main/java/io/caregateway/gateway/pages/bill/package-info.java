/** Bills and money: making a bill, posting it, taking it back, and being paid. */
@NullMarked
package io.caregateway.gateway.pages.bill;

import org.jspecify.annotations.NullMarked;
