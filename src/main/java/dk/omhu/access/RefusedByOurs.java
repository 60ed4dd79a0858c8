package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The same as {@link RefusedByTheEngine} for our own endpoints. */
@Component
class RefusedByOurs implements HandlerInterceptor, WebMvcConfigurer {
    private final Attempts attempts;

    RefusedByOurs(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (NamedThing.isRefusal(response.getStatus())) {
            NamedThing.in(EngineRoad.segments(RequestLimits.path(request)))
                    .ifPresent(thing -> attempts.refused(thing.id(), thing.road()));
        }
    }
}
