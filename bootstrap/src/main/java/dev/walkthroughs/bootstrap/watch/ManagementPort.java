package dev.walkthroughs.bootstrap.watch;

import dev.walkthroughs.mcp.watch.ManagementEdge;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** What the context of the management port has beside the framework's part. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
public class ManagementPort {

    @Bean
    FilterRegistrationBean<ManagementEdge> managementEdge() {
        return ManagementEdge.registration();
    }
}
