/** The application that puts the flows, the core, the pages and the interfaces together. */
@NullMarked
package io.caregateway.gateway;

import org.jspecify.annotations.NullMarked;
