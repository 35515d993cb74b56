/** Patients as the gateway's own FHIR API serves them: R4, UKCore-Patient. */
@NullMarked
package io.caregateway.fhir.ukcore;

import org.jspecify.annotations.NullMarked;
