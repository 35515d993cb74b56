/** The stub server, as a library and as a JUnit 5 extension. */
@NullMarked
package io.caregateway.stubs;

import org.jspecify.annotations.NullMarked;
