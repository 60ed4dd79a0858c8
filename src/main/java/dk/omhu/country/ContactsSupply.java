package dk.omhu.country;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {{contacts}}} in a form: whom to ring in the case's municipality, one line each. */
@Component
class ContactsSupply implements Supply {
    private final MunicipalitySettings settings;

    ContactsSupply(MunicipalitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("contacts", look -> of(look.number().municipality()));
    }

    @Nullable
    String of(MunicipalityCode municipality) {
        var lines = settings.of(municipality).contacts().stream()
                .map(contact -> "- " + Markdown.plain(line(contact)))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** A contact in one line: title, name where there is one, phone. */
    static String line(Settings.Contact contact) {
        return contact.name().isBlank()
                ? "%s: %s".formatted(contact.title(), contact.phone())
                : "%s: %s, %s".formatted(contact.title(), contact.name(), contact.phone());
    }
}
