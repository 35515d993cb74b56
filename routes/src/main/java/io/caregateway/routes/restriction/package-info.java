/** The restriction of processing (UK GDPR, Article 18): who, on what ground, and until when. */
@NullMarked
package io.caregateway.routes.restriction;

import org.jspecify.annotations.NullMarked;
