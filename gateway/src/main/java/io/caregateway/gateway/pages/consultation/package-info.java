/** Bills that are filled in from what the patient was seen for of late. */
@NullMarked
package io.caregateway.gateway.pages.consultation;

import org.jspecify.annotations.NullMarked;
