/** Figures, and how they are told. */
@NullMarked
package io.caregateway.bench.report;

import org.jspecify.annotations.NullMarked;
