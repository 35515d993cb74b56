/** A practice of the stub server: its patients, what was written to it, its requests. */
@NullMarked
package io.caregateway.stubs.practice;

import org.jspecify.annotations.NullMarked;
