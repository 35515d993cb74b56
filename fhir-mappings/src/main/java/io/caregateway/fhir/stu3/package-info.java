/** GP Connect demographics (FHIR STU3, CareConnect-GPC-Patient-1). */
@NullMarked
package io.caregateway.fhir.stu3;

import org.jspecify.annotations.NullMarked;
