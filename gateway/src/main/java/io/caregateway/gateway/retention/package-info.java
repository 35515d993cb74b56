/**
 * What is kept for how long: the settings, every table that is concerned, and the run of a night.
 */
@NullMarked
package io.caregateway.gateway.retention;

import org.jspecify.annotations.NullMarked;
