@NullMarked
package io.caregateway.gateway.settings;

import org.jspecify.annotations.NullMarked;
