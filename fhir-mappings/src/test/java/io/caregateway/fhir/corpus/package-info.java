/** Published payloads that this project did not write, as outside checks. */
@NullMarked
package io.caregateway.fhir.corpus;

import org.jspecify.annotations.NullMarked;
