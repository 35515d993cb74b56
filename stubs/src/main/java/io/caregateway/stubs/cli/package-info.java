/** The stubs as a process of their own. */
@NullMarked
package io.caregateway.stubs.cli;

import org.jspecify.annotations.NullMarked;
