/** Billing items as entries of the clinical record. */
@NullMarked
package io.caregateway.fhir.billing;

import org.jspecify.annotations.NullMarked;
