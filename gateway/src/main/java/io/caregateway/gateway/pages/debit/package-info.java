/** Direct debit: mandates, collections, their files and their results. */
@NullMarked
package io.caregateway.gateway.pages.debit;

import org.jspecify.annotations.NullMarked;
