/** The end of a day: counting tills and closing them. */
@NullMarked
package io.caregateway.gateway.pages.banking;

import org.jspecify.annotations.NullMarked;
