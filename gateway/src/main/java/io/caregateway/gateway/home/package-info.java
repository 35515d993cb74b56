/** The folder that holds all that this site keeps, and who may serve from it. */
@NullMarked
package io.caregateway.gateway.home;

import org.jspecify.annotations.NullMarked;
