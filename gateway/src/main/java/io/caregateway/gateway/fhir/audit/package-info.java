/** The audit log at the FHIR R4 API, as AuditEvent in the patterns of IHE BALP 1.1. */
@NullMarked
package io.caregateway.gateway.fhir.audit;

import org.jspecify.annotations.NullMarked;
