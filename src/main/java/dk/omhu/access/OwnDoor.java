package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door before our own endpoints: one that no row of {@link Operation} names is closed until somebody has decided who may, and a
 * stranger is refused before anything is read of what was sent. Whose it is, the desks ask of {@link Rights}.
 */
@Component
class OwnDoor implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "dk.omhu.";

    /** By method and path whether strangers may knock. */
    private static final Map<String, Boolean> DOORS = Arrays.stream(Operation.values())
            .flatMap(operation -> operation.doors().stream()
                    .map(door -> Map.entry(door, operation.who().isForStrangers())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));

    private final Callers callers;

    OwnDoor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        var asked = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var strangers = DOORS.get(asked + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (strangers == null) {
            Problem.answer(response, HttpStatus.FORBIDDEN, "Lukket", "Denne vej er ikke åbnet for nogen endnu.");
            return false;
        }
        if (!strangers && callers.current().isEmpty()) {
            Problem.answer(
                    response, HttpStatus.UNAUTHORIZED, "Du er ikke logget på", "Log på i Opgaver, og åbn siden igen.");
            return false;
        }
        return true;
    }

    /** The doors that are named, for the test that asks whether there are others. */
    static Collection<String> named() {
        return DOORS.keySet();
    }
}
