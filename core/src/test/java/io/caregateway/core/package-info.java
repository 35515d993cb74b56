/** What the core's tests share. */
@NullMarked
package io.caregateway.core;

import org.jspecify.annotations.NullMarked;
