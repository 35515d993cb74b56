package io.caregateway.bench.camel;

import org.springframework.data.jpa.repository.JpaRepository;

interface KeptPatients extends JpaRepository<KeptPatient, String> {}
