/**
 * The REST API for machines, under {@code /api/v1}: who may ask, what is refused and how, and how
 * it describes itself.
 */
@NullMarked
package io.caregateway.gateway.api;

import org.jspecify.annotations.NullMarked;
