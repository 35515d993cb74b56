package io.caregateway.gateway.fhir.audit;

import io.caregateway.gateway.fhir.search.PageSize;
import io.caregateway.safeguards.audit.AuditQuery;

/**
 * One page of a search, newest first.
 *
 * @param end only records before this sequence number
 */
record AuditPage(AuditQuery query, long end, PageSize size) {}
