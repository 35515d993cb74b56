package io.caregateway.stubs.person;

/**
 * @param date FHIR dateTime
 * @param status 1 informal, 2 formal, U removed (DeathNotificationStatus)
 * @param notifiedOn the day from which the status holds
 */
public record Death(String date, String status, String notifiedOn) {}
