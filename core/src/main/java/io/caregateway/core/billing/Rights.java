package io.caregateway.core.billing;

/**
 * What a person's rights have done to their account.
 *
 * @param erased nothing tells any more who they are
 * @param restricted their data may not be used further for now
 */
public record Rights(boolean erased, boolean restricted) {}
