@NullMarked
package io.caregateway.stubs.spine;

import org.jspecify.annotations.NullMarked;
