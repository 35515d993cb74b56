@NullMarked
package io.caregateway.gateway.listeners;

import org.jspecify.annotations.NullMarked;
