/** The loop that is usually written: get a page, read it, save each patient. */
@NullMarked
package io.caregateway.bench.camel;

import org.jspecify.annotations.NullMarked;
