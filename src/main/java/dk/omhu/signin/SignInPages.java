package dk.omhu.signin;

import dk.omhu.signin.NotForOmhu.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The few pages around signing in. Nothing of a request is repeated on them. */
@Controller
@Profile("!demo")
class SignInPages {
    static final String WAIT = "/sign-in";
    static final String GOODBYE = "/sign-in/goodbye";
    private static final String REFUSED = "/sign-in/refused";
    private static final String BEGIN = "/oauth2/authorization/" + Provider.ID;

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

    /** What the web apps write behind the #; the rest of the address is what was asked for. */
    private static final Pattern BEHIND = Pattern.compile("#[\\x21-\\x7e]{0,4000}");

    private static final Pattern PLACE = Pattern.compile("/camunda/app/[a-z]+/[a-z]+/(#[\\x21-\\x7e]*)?");

    private final Provider provider;
    private final String page;

    SignInPages(Provider provider) throws IOException {
        this.provider = provider;
        this.page = new ClassPathResource("signin/page.html").getContentAsString(StandardCharsets.UTF_8);
    }

    /** On the way to the provider: its script sends what stands behind the #, which no server has been sent yet. */
    @GetMapping(WAIT)
    ResponseEntity<String> wait(CsrfToken token) {
        return page(
                HttpStatus.OK,
                "Log på Omhu",
                "Du bliver sendt videre til kommunens login …",
                link(BEGIN, "Gå til login"),
                "<meta name=\"token\" content=\"" + token.getToken() + "\">");
    }

    @PostMapping(value = "/sign-in/place", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Void> place(@RequestBody(required = false) String behind, HttpServletRequest request) {
        var session = new SignInSession(request.getSession());
        if (behind != null && BEHIND.matcher(behind).matches()) {
            session.place().ifPresent(place -> session.wants(place.replaceFirst("#.*", "") + behind));
        }
        return ResponseEntity.noContent().build();
    }

    /** Reached only while the provider can't be asked where to go: otherwise the browser is on its way already. */
    @GetMapping(BEGIN)
    ResponseEntity<String> down() {
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Login-tjenesten svarer ikke",
                "Omhu kan ikke nå kommunens login lige nu. Prøv igen om lidt. Haster det, så følg nødproceduren for Omhu;"
                        + " ved fare: ring 112.",
                link(BEGIN, "Prøv igen"),
                "");
    }

    @GetMapping(REFUSED)
    ResponseEntity<String> refused(@RequestParam(defaultValue = "") String why) {
        var text = Arrays.stream(Reason.values())
                .filter(reason -> reason.word().equals(why))
                .map(Reason::text)
                .findFirst()
                .orElse(
                        why.equals("app")
                                ? "Den del af Omhu har du ikke adgang til med dine roller. Kommunens brugeradministration giver roller."
                                : "Log på igen. Hjælper det ikke, så giv driften besked.");
        return page(
                HttpStatus.FORBIDDEN,
                why.equals("app") ? "Ingen adgang" : "Du kom ikke ind i Omhu",
                text,
                link("/", "Til forsiden")
                        + (why.equals("app") ? "" : link("/sign-in/other", "Log på med en anden bruger")),
                "");
    }

    /** Signs the refused user out with the provider, which would let the same one in again without asking. */
    @GetMapping("/sign-in/other")
    ResponseEntity<Void> other(HttpServletRequest request) {
        var session = request.getSession();
        var idToken = new SignInSession(session).leaving();
        if (idToken.isPresent()) {
            session.invalidate();
        }
        var place = idToken.map(token -> NotSignedIn.farewell(provider, token)).orElse(BEGIN);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", place)
                .build();
    }

    @GetMapping(GOODBYE)
    ResponseEntity<String> goodbye() {
        return page(
                HttpStatus.OK,
                "Du er logget ud",
                "Du er logget ud af Omhu og af kommunens login.",
                link(BEGIN, "Log på igen"),
                "");
    }

    /** Back to the page that was asked for. */
    static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        var session = new SignInSession(request.getSession());
        var place = session.place()
                .filter(wanted -> PLACE.matcher(wanted).matches())
                .orElse("/");
        session.begins(
                Instant.now(), ((OidcUser) user.getPrincipal()).getIdToken().getTokenValue());
        response.sendRedirect(place);
    }

    /** A sign-in that failed: the log has the kind of error and nobody's name. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        var why = "error";
        if (failed instanceof NotForOmhu refused) {
            why = refused.reason().word();
            if (refused.idToken() != null) {
                new SignInSession(request.getSession()).leaves(refused.idToken());
            }
        }
        LOG.info("A sign-in was refused: {} ({})", why, code(failed));
        response.sendRedirect(REFUSED + "?why=" + why);
    }

    private static String code(AuthenticationException failed) {
        return failed instanceof org.springframework.security.oauth2.core.OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failed.getClass().getSimpleName();
    }

    private ResponseEntity<String> page(HttpStatus status, String title, String text, String links, String head) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(page.replace("{title}", title)
                        .replace("{text}", text)
                        .replace("{links}", links)
                        .replace("{head}", head));
    }

    private static String link(String place, String text) {
        return "<a href=\"%s\">%s</a> ".formatted(place, text);
    }
}
