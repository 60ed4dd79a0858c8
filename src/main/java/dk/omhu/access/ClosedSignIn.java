package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo the interfaces stay closed until there is a sign-in for production. */
@Component
@Profile("!demo")
class ClosedSignIn implements SignIn {

    @Override
    public Optional<String> userOf(HttpServletRequest request) {
        return Optional.empty();
    }

    @Override
    public String howTo() {
        return "Grænsefladerne er lukket i denne installation.";
    }
}
