/** From the bytes of a Patient resource to demographics, or to a reason why not. */
@NullMarked
package io.caregateway.fhir.reading;

import org.jspecify.annotations.NullMarked;
