package io.caregateway.routes.consultation;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.Event;

/**
 * A request as it came.
 *
 * @param event its envelope, whose id is answered once
 */
record Asked(Event event, ConsultationsAsked request) {}
