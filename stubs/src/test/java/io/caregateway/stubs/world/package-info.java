@NullMarked
package io.caregateway.stubs.world;

import org.jspecify.annotations.NullMarked;
