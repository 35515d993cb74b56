/** The processes of a measurement, and what they use. */
@NullMarked
package io.caregateway.bench.site;

import org.jspecify.annotations.NullMarked;
