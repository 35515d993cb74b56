@NullMarked
package io.caregateway.stubs;

import org.jspecify.annotations.NullMarked;
