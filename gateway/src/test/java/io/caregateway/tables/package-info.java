/**
 * What holds for every table of the house, found in the catalogue: a new one is covered by itself.
 */
@NullMarked
package io.caregateway.tables;

import org.jspecify.annotations.NullMarked;
