/** The key-encryption key under which every practice's keys lie. */
@NullMarked
package io.caregateway.gateway.keys;

import org.jspecify.annotations.NullMarked;
