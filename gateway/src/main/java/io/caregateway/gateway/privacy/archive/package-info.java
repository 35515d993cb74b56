/**
 * Everything that is held about one person, as one file for them (UK GDPR, Articles 15 and 20):
 * asked for, put together, downloaded once.
 */
@NullMarked
package io.caregateway.gateway.privacy.archive;

import org.jspecify.annotations.NullMarked;
