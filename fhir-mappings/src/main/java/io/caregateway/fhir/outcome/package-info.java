/** Why a partner refused, from its OperationOutcome, in words for staff. */
@NullMarked
package io.caregateway.fhir.outcome;

import org.jspecify.annotations.NullMarked;
