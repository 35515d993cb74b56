package io.caregateway.routes.sync;

import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.partner.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a page was answered with.
 *
 * @param page null when the link has expired, or there is no such search
 * @param askedAt when, by our clock
 */
record ServedPage(Answer answer, @Nullable BundlePage page, Instant askedAt) {}
