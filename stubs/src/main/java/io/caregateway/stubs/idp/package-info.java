/**
 * The practice's SAML identity provider as a stub: metadata, sign-on with a page of people to
 * choose from, and single logout both ways, under {@code /idp/{ods}}. On {@code /idp/{ods}} itself
 * people see who is signed on, and sign out everywhere.
 *
 * <pre>{@code
 * var idp = new PracticeIdp(IdpSettings.demo().with(ServiceProvider.gatewayAt("https://localhost:" + port)));
 * var server = new StubServer(0, List.of(new PracticeIdpEndpoint(idp)), List.of()).start();
 * idp.servedAt(server.baseUrl());
 *
 * // without a page: what a service provider must take, and what it must refuse
 * var request = AuthnRequest.fromRedirect(locationThatTheGatewaySentTheBrowserTo);
 * var priya = idp.settings().staff().member("A81001", "555000100011");
 * String taken = Binding.POST.encode(idp.answer(request, priya).xml());
 * String refused = Binding.POST.encode(SamlAttack.WRONG_AUDIENCE.of(idp.answer(request, priya)));
 * }</pre>
 */
@NullMarked
package io.caregateway.stubs.idp;

import org.jspecify.annotations.NullMarked;
