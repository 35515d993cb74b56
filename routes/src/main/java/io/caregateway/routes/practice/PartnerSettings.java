package io.caregateway.routes.practice;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the gateway proves itself to a clinical system, and the bounds it keeps towards it.
 *
 * @param fromAsid EMIS style: the gateway's ASID, header Ssp-From
 * @param toAsid EMIS style: the clinical system's ASID, header Ssp-To
 * @param clientId TPP style: the API key, as iss and sub of the signed JWT
 * @param keyId TPP style: kid of the signed JWT
 * @param keyFile TPP style: PEM file with the RSA private key that signs it
 * @param tokenUrl TPP style: where access tokens are got; by default {@code oauth2/token} beside
 *     the base URL
 * @param clientKeystore PKCS#12 file with the client certificate for mutual TLS
 * @param clientKeystorePassword its password
 * @param truststore PKCS#12 file with the CAs trusted for the partner's server; the JDK's when not
 *     set
 * @param truststorePassword its password
 * @param connectTimeout the longest wait for a connection
 * @param requestTimeout the longest time for one whole answer, its body included
 * @param maximumAnswer the largest answer taken, unpacked
 * @param maximumRetryAfter the longest Retry-After that is waited for within one run
 * @param rest how long it is left alone after it failed again and again
 */
@ConfigurationPropertiesSource
public record PartnerSettings(
    @DefaultValue("200000000001") String fromAsid,
    @DefaultValue("200000000002") String toAsid,
    @DefaultValue("care-gateway") String clientId,
    @DefaultValue("care-gateway-1") String keyId,
    @Nullable Path keyFile,
    @Nullable URI tokenUrl,
    @Nullable Path clientKeystore,
    @Nullable String clientKeystorePassword,
    @Nullable Path truststore,
    @Nullable String truststorePassword,
    @DefaultValue("PT5S") Duration connectTimeout,
    @DefaultValue("PT30S") Duration requestTimeout,
    @DefaultValue("32MB") DataSize maximumAnswer,
    @DefaultValue("PT2M") Duration maximumRetryAfter,
    @DefaultValue("PT30S") Duration rest) {}
