/** UK Core and PDS demographics (FHIR R4). */
@NullMarked
package io.caregateway.fhir.r4;

import org.jspecify.annotations.NullMarked;
