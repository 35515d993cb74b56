/** What the demo's practices begin with. */
@NullMarked
package io.caregateway.gateway.demo;

import org.jspecify.annotations.NullMarked;
