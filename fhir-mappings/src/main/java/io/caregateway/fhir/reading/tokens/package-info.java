/** HAPI's model of a resource straight from JSON tokens, where there is nothing odd about them. */
@NullMarked
package io.caregateway.fhir.reading.tokens;

import org.jspecify.annotations.NullMarked;
