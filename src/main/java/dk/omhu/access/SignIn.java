package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How a request to the interfaces says who it comes from; one bean in each profile. */
public interface SignIn {

    /**
     * The user whom the request proves to come from; empty where it proves nobody.
     *
     * @throws SignInRefused where it is clear who asks, and that nobody of that kind gets in
     */
    Optional<String> userOf(HttpServletRequest request);

    /** What the client is told when it is refused. */
    String howTo();

    /** The kind of proof that is wanted, as the header {@code WWW-Authenticate} says it. */
    String challenge();
}
