/** FHIR to the feed's records and back, as pure functions. */
@NullMarked
package io.caregateway.fhir;

import org.jspecify.annotations.NullMarked;
