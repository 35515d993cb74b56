/** Invoice, ChargeItem and Account at the FHIR R4 API. UK Core has no profiles of them. */
@NullMarked
package io.caregateway.gateway.fhir.billing;

import org.jspecify.annotations.NullMarked;
