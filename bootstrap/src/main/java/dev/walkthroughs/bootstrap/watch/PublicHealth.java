package dev.walkthroughs.bootstrap.watch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Health on the public port, where all else moved to the management port: what a proxy asks before it sends requests has
 * to be true of the port it sends them to. Details are never shown.
 */
@Controller
final class PublicHealth {

    private final ObjectProvider<HealthEndpointWebExtension> health;

    PublicHealth(ObjectProvider<HealthEndpointWebExtension> health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<HealthDescriptor> all() {
        return of();
    }

    @GetMapping("/actuator/health/liveness")
    ResponseEntity<HealthDescriptor> liveness() {
        return of("liveness");
    }

    @GetMapping("/actuator/health/readiness")
    ResponseEntity<HealthDescriptor> readiness() {
        return of("readiness");
    }

    private ResponseEntity<HealthDescriptor> of(String... group) {
        HealthEndpointWebExtension endpoint = health.getIfAvailable();
        if (endpoint == null) {
            // Somebody set that health is not to be shown.
            return ResponseEntity.notFound().build();
        }
        WebEndpointResponse<HealthDescriptor> answer =
                endpoint.health(ApiVersion.LATEST, WebServerNamespace.SERVER, SecurityContext.NONE, false, group);
        return ResponseEntity.status(answer.getStatus()).body(answer.getBody());
    }
}
