package io.caregateway.smartcards.virtual;

import java.time.Duration;

/**
 * How long codes are good.
 *
 * @param enrolment the two codes to enrol
 * @param unlocking the e-mailed code to unlock
 */
public record CodeLives(Duration enrolment, Duration unlocking) {}
