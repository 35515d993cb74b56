/** Many bills from one file: looked at first, then taken in. */
@NullMarked
package io.caregateway.gateway.pages.bulk;

import org.jspecify.annotations.NullMarked;
