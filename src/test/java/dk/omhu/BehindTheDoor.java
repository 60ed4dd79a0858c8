package dk.omhu;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's whole interface as if there were no door before it, in the tests only: what the engine's own rights and guards refuse
 * is asked here, so that a closed door can't pass for a right.
 */
@Configuration(proxyBeanMethods = false)
public class BehindTheDoor {
    /** Where it answers; sign-in and error answers are those of /engine-rest. */
    public static final String ENGINE = "/engine-rest/behind-the-door";

    @Bean
    ServletRegistrationBean<ServletContainer> engineBehindTheDoor() {
        var resources = new ResourceConfig()
                .registerClasses(CamundaRestResources.getResourceClasses())
                .registerClasses(CamundaRestResources.getConfigurationClasses())
                .register(JacksonFeature.class);
        var servlet = new ServletRegistrationBean<>(new ServletContainer(resources), ENGINE + "/*");
        servlet.setName("behind the door");
        return servlet;
    }
}
