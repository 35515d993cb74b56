/** How times of searches are read. */
@NullMarked
package io.caregateway.gateway.fhir.search;

import org.jspecify.annotations.NullMarked;
