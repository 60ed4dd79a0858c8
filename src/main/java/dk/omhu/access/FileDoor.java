package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The door before files: Spring hands out whatever any jar has in META-INF/resources, and a new dependency can bring a page that
 * nobody has read. What no row of {@link EngineRoads} opens is not there.
 */
@Component
class FileDoor implements HandlerInterceptor, WebMvcConfigurer {
    /** The table's word for files. */
    static final String FILES = "files";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        var path = RequestLimits.path(request);
        if (handler instanceof ResourceHttpRequestHandler && !isOpen(path)) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path);
        }
        return true;
    }

    /** Whether a row opens the path, to everybody: no row of files names a role. */
    static boolean isOpen(String path) {
        return EngineRoads.of(FILES, "GET", EngineRoad.segments(path))
                .filter(row -> !row.isClosed())
                .isPresent();
    }
}
