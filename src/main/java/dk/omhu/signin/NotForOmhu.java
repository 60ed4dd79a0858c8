package dk.omhu.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody whom the provider knows, and who has no business here. */
final class NotForOmhu extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** Why, and what to do about it. */
    enum Reason {
        NO_ROLE("Din bruger har ingen rolle i Omhu. Kommunens brugeradministration giver roller."),
        NO_MUNICIPALITY(
                "Din bruger har en rolle i Omhu, men hører ikke til nogen kommune. Kommunens brugeradministration"
                        + " sætter kommunen på."),
        NO_USER_ID("Login-tjenesten sender ikke et brugernavn, som Omhu kan bruge. Giv driften besked: indstillingen"
                + " OMHU_OIDC_USER_CLAIM."),
        ANOTHER_PERSON(
                "Brugernavnet har tidligere tilhørt en anden person. Giv driften besked, så det kan blive rettet."),
        CLIENT("En teknisk klient skal have præcis én kommune og ingen andre roller. Ret klienten i login-tjenesten.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /** In an address. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final @Nullable String idToken;

    NotForOmhu(Reason reason, @Nullable String idToken) {
        super(new OAuth2Error(reason.word()));
        this.reason = reason;
        this.idToken = idToken;
    }

    Reason reason() {
        return reason;
    }

    /** By which the provider can be asked to sign this user out, so that another can try. */
    @Nullable
    String idToken() {
        return idToken;
    }

    NotForOmhu with(String token) {
        return new NotForOmhu(reason, token);
    }
}
