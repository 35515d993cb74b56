/** What the subjects are asked to do. */
@NullMarked
package io.caregateway.bench.cases;

import org.jspecify.annotations.NullMarked;
