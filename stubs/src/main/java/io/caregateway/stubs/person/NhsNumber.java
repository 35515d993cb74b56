package io.caregateway.stubs.person;

/**
 * @param value ten digits of the test range 999 000 0000 to 999 999 9999, with a right check digit
 * @param verification status 01 verified to 08 (NHSNumberVerificationStatus)
 */
public record NhsNumber(String value, String verification) {}
