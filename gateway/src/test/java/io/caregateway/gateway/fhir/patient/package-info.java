/** How searches are read and pages are linked. */
@NullMarked
package io.caregateway.gateway.fhir.patient;

import org.jspecify.annotations.NullMarked;
