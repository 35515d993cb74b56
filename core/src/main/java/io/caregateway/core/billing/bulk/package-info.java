/**
 * Many bills from one file: tried first, without anything being kept, then taken in, all of it or
 * nothing. The same file counts once.
 */
@NullMarked
package io.caregateway.core.billing.bulk;

import org.jspecify.annotations.NullMarked;
