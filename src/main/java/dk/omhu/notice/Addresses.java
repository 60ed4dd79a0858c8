package dk.omhu.notice;

import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.country.MunicipalitySettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who a mail comes from and where it goes, asked when it goes: who has left since is told nothing. */
@Component
class Addresses {
    /** Only the demo's mailbox sends without a configured sender. */
    private static final String OF_THE_DEMO = "omhu@omhu.example";

    private final Callers callers;
    private final Municipalities municipalities;
    private final MunicipalitySettings settings;
    private final Recipients recipients;
    private final String otherwiseFrom;

    Addresses(
            Callers callers,
            Recipients recipients,
            Municipalities municipalities,
            MunicipalitySettings settings,
            @Value("${omhu.mail.from}") String otherwiseFrom) {
        this.callers = callers;
        this.recipients = recipients;
        this.municipalities = municipalities;
        this.settings = settings;
        this.otherwiseFrom = otherwiseFrom.isBlank() ? OF_THE_DEMO : otherwiseFrom.strip();
    }

    /** Whether the user is there, in the municipality, in the group for whose sake they are told, and not barred from the case. */
    boolean isStillToldOf(Told told) {
        if (recipients.isShut(told.number(), told.user(), told.group())) {
            return false;
        }
        var municipality = told.number().municipality();
        return told.group().equals(Recipients.BY_NAME)
                ? callers.byId(told.user()).belongsTo(municipality)
                : callers.inGroup(told.group(), municipality).contains(told.user());
    }

    /** The user's address; empty where there is none, or what stands there is none. */
    Optional<InternetAddress> of(String user) {
        return callers.emailOf(user).flatMap(text -> {
            try {
                var address = new InternetAddress(text.strip(), true);
                // "a@b:c;" and the like are read as groups, local names as addresses.
                return address.isGroup() || !address.getAddress().contains("@")
                        ? Optional.empty()
                        : Optional.of(new InternetAddress(address.getAddress(), true));
            } catch (AddressException none) {
                return Optional.empty();
            }
        });
    }

    /** The municipality's own sender, or that of the house. */
    InternetAddress sender(MunicipalityCode municipality) {
        var own = settings.of(municipality).emailSender();
        var title = municipalities.byCode(municipality).map(Municipality::title).orElse(municipality.value());
        try {
            var address = new InternetAddress(own.isBlank() ? otherwiseFrom : own, true);
            address.setPersonal("Omhu, " + title + " Kommune", StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | UnsupportedEncodingException unusable) {
            throw new IllegalStateException("The sender of the mails is no address");
        }
    }
}
