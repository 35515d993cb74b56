/** The FHIR API of a running gateway, asked over mutual TLS. */
@NullMarked
package io.caregateway.gateway.fhir;

import org.jspecify.annotations.NullMarked;
