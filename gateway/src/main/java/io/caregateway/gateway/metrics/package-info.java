/** Figures for Prometheus; none of them tells of a person. */
@NullMarked
package io.caregateway.gateway.metrics;

import org.jspecify.annotations.NullMarked;
