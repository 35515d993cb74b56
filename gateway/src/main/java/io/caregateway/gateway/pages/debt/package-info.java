/** What is owed and for how long, and what is done about it. */
@NullMarked
package io.caregateway.gateway.pages.debt;

import org.jspecify.annotations.NullMarked;
