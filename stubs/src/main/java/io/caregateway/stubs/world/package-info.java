/** The patients of a practice as they stand now, held in memory. */
@NullMarked
package io.caregateway.stubs.world;

import org.jspecify.annotations.NullMarked;
