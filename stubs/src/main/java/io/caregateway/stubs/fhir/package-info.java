/** The FHIR REST behaviour that both dialects share: search, paging, read, refusals. */
@NullMarked
package io.caregateway.stubs.fhir;

import org.jspecify.annotations.NullMarked;
