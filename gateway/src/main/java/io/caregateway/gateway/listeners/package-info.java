/** The three ports: people, machines, management. */
@NullMarked
package io.caregateway.gateway.listeners;

import org.jspecify.annotations.NullMarked;
