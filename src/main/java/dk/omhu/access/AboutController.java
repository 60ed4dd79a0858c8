package dk.omhu.access;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the start page asks before anybody has signed in. */
@RestController
class AboutController {
    private final boolean demo;

    AboutController(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    record About(boolean demo, String name) {}

    @GetMapping("/api/about")
    About about() {
        return new About(demo, "Omhu");
    }
}
