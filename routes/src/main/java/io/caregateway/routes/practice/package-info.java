/**
 * The practices of this site, how each one's clinical system is reached, and which of them leave.
 */
@NullMarked
package io.caregateway.routes.practice;

import org.jspecify.annotations.NullMarked;
