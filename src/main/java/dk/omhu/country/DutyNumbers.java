package dk.omhu.country;

import dk.omhu.access.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom to ring out of hours: 112, 114, and the municipality's own number where its manager has written one. */
@Component
public class DutyNumbers {
    private final MunicipalitySettings settings;

    DutyNumbers(MunicipalitySettings settings) {
        this.settings = settings;
    }

    /** A number, and what it is for. */
    public record Phone(String title, String phone) {}

    /** The numbers in the order in which somebody in danger needs them. */
    public List<Phone> all(MunicipalityCode municipality) {
        List<Phone> all = new ArrayList<>();
        all.add(new Phone("Akut fare", "112"));
        all.add(new Phone("Politiet", "114"));
        var own = settings.of(municipality).dutyPhone();
        if (!own.isEmpty()) {
            all.add(new Phone("Kommunens døgnvagt", own));
        }
        return all;
    }

    /** The same in one line of a form. */
    String line(MunicipalityCode municipality) {
        return all(municipality).stream()
                .map(one -> "%s: **%s**".formatted(one.title(), one.phone()))
                .collect(Collectors.joining(" · "));
    }
}
