package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.Objects;
import org.opensaml.saml.saml2.core.Assertion;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.authentication.Saml2AssertionAuthentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2ResponseAssertion;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Signs the person on whom a wholly validated answer names: notes the assertion as used and records
 * the sign-on, both in one transaction. Where either fails, nobody is signed on. Called any
 * earlier, junk that nobody signed could use up assertion ids.
 */
@Component
final class RecordedSignOn implements Converter<ResponseToken, Saml2AssertionAuthentication> {

  private final SamlSettings saml;
  private final SignOnSettings signOn;
  private final UsedAssertions used;
  private final PracticeTransactions transactions;
  private final AuditLog audit;
  private final Clock clock;

  RecordedSignOn(
      SamlSettings saml,
      SignOnSettings signOn,
      UsedAssertions used,
      PracticeTransactions transactions,
      AuditLog audit,
      Clock clock) {
    this.saml = saml;
    this.signOn = signOn;
    this.used = used;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Saml2AssertionAuthentication convert(ResponseToken token) {
    String code = token.getToken().getRelyingPartyRegistration().getRegistrationId();
    Assertion assertion = token.getResponse().getAssertions().get(0);
    AssertedPerson person =
        new AssertedPerson(assertion, Objects.requireNonNull(saml.saml().get(code)).attributes());
    Identity identity = person.at(new OdsCode(code), clock.instant());
    record(identity, assertion);
    return new Saml2AssertionAuthentication(
        identity,
        Saml2ResponseAssertion.withResponseValue("not kept")
            .nameId(person.nameId())
            .sessionIndexes(person.sessionIndexes())
            .build(),
        Permission.authorities(signOn.permissions(identity.roles())),
        code);
  }

  private void record(Identity identity, Assertion assertion) {
    try {
      transactions.run(
          identity.practice(),
          () -> {
            if (!used.firstUse(assertion)) {
              throw new SamlRefused(SamlRefusal.REPLAYED);
            }
            audit.append(AuditRecord.done(Act.SIGN_ON, identity.actor(), origin()));
          });
    } catch (SamlRefused refused) {
      throw refused;
    } catch (RuntimeException e) {
      throw new SamlRefused(SamlRefusal.NOT_RECORDED, e);
    }
  }

  private static Origin origin() {
    return Origins.of(
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
  }
}
