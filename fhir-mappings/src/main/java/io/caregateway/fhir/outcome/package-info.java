/** Refusals of clinical systems, read into words for staff. */
@NullMarked
package io.caregateway.fhir.outcome;

import org.jspecify.annotations.NullMarked;
