@NullMarked
package io.caregateway.stubs.emis;

import org.jspecify.annotations.NullMarked;
