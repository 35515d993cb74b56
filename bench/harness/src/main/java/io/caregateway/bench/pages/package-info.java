/** Clinical systems that cost next to nothing to ask. */
@NullMarked
package io.caregateway.bench.pages;

import org.jspecify.annotations.NullMarked;
