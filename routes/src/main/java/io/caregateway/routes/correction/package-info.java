/** Notes of what a patient says is wrong or missing in their record (UK GDPR, Article 16). */
@NullMarked
package io.caregateway.routes.correction;

import org.jspecify.annotations.NullMarked;
