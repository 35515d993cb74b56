@NullMarked
package io.caregateway.stubs.fhir;

import org.jspecify.annotations.NullMarked;
