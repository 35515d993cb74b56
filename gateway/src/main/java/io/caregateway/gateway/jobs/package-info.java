/**
 * Work that is due at a time of its own, done once by whichever process of the site comes first.
 */
@NullMarked
package io.caregateway.gateway.jobs;

import org.jspecify.annotations.NullMarked;
