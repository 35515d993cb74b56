/**
 * The erasure of a patient (UK GDPR, Article 17): one person asks, another approves, and nothing
 * tells any more who the patient was.
 */
@NullMarked
package io.caregateway.routes.erasure;

import org.jspecify.annotations.NullMarked;
