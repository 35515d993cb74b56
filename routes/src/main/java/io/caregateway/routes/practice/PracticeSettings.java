package io.caregateway.routes.practice;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One practice.
 *
 * @param name as shown to people
 * @param clinicalSystem emis or tpp
 * @param baseUrl the FHIR base of its clinical system
 * @param sync how its patients are kept in step
 * @param users how its people are kept in step
 * @param writeBack how billing items are written to its records
 * @param partner how the gateway proves itself to the clinical system
 */
@ConfigurationPropertiesSource
public record PracticeSettings(
    String name,
    ClinicalSystem clinicalSystem,
    URI baseUrl,
    @DefaultValue SyncSettings sync,
    @DefaultValue UsersSettings users,
    @DefaultValue WriteBackSettings writeBack,
    @DefaultValue PartnerSettings partner) {}
