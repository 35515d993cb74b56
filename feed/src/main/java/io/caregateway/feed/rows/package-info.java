/** Many rows as the parameters of one statement. */
@NullMarked
package io.caregateway.feed.rows;

import org.jspecify.annotations.NullMarked;
