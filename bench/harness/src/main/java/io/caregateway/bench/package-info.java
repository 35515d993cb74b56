/** Measures the product beside its peers. */
@NullMarked
package io.caregateway.bench;

import org.jspecify.annotations.NullMarked;
