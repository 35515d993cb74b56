/** Consultations and what was coded in them, read from pages of search results. */
@NullMarked
package io.caregateway.fhir.consultation;

import org.jspecify.annotations.NullMarked;
