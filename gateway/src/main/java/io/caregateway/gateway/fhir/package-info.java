/** The FHIR R4 API for machines: what it offers, how it refuses, what it records. */
@NullMarked
package io.caregateway.gateway.fhir;

import org.jspecify.annotations.NullMarked;
