/** What a clinical system tells of consultations. */
@NullMarked
package io.caregateway.feed.consultation;

import org.jspecify.annotations.NullMarked;
