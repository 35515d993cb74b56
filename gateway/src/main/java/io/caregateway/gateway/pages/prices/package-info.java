/** What the practice charges: its price lists, one item of them, and lists as files. */
@NullMarked
package io.caregateway.gateway.pages.prices;

import org.jspecify.annotations.NullMarked;
