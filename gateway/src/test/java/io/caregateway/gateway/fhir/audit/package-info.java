/** How records become AuditEvents. */
@NullMarked
package io.caregateway.gateway.fhir.audit;

import org.jspecify.annotations.NullMarked;
