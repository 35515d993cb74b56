@NullMarked
package io.caregateway.stubs.conformance;

import org.jspecify.annotations.NullMarked;
