/** The practices of this site and how each one's clinical system is reached, as set. */
@NullMarked
package io.caregateway.routes.practice;

import org.jspecify.annotations.NullMarked;
