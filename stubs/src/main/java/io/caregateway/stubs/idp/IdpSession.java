package io.caregateway.stubs.idp;

/** A person signed on in one browser; {@code index} is the assertion's SessionIndex. */
record IdpSession(StaffMember member, String index) {}
