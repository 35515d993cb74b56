/** What is deleted when its time is over, what is held nevertheless, and the proof of both. */
@NullMarked
package io.caregateway.safeguards.retention;

import org.jspecify.annotations.NullMarked;
