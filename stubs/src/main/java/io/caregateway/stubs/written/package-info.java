/** What clients wrote to the clinical record: conditional create, search, update. */
@NullMarked
package io.caregateway.stubs.written;

import org.jspecify.annotations.NullMarked;
