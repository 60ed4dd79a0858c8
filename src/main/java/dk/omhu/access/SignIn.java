package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How a request to the interfaces says who it comes from. */
interface SignIn {

    /** The user whom the request proves to come from; empty refuses it. */
    Optional<String> userOf(HttpServletRequest request);

    /** What the client is told when it is refused. */
    String howTo();
}
