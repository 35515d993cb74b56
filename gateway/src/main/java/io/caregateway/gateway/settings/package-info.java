/** Settings from files, and a record of every change to them. */
@NullMarked
package io.caregateway.gateway.settings;

import org.jspecify.annotations.NullMarked;
