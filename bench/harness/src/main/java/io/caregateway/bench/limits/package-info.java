/** What this machine can do at most, whoever asks. */
@NullMarked
package io.caregateway.bench.limits;

import org.jspecify.annotations.NullMarked;
