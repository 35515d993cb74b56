/** Patients at the FHIR R4 API: read by id, search, pages. */
@NullMarked
package io.caregateway.gateway.fhir.patient;

import org.jspecify.annotations.NullMarked;
