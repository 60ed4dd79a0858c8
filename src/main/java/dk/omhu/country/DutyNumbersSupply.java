package dk.omhu.country;

import dk.omhu.access.Caller;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code {{dutyNumbers}}} in a form: 112, 114 and the duty number of the case's municipality. A start form, which has no case yet,
 * shows those of the user's municipalities.
 */
@Component
class DutyNumbersSupply implements Supply {
    private static final String NAME = "dutyNumbers";

    /** Whoever belongs to more has the number of the one they call about elsewhere. */
    private static final int LISTED = 12;

    private final DutyNumbers numbers;
    private final Municipalities municipalities;

    DutyNumbersSupply(DutyNumbers numbers, Municipalities municipalities) {
        this.numbers = numbers;
        this.municipalities = municipalities;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(NAME, look -> numbers.line(look.number().municipality()));
    }

    @Override
    public Map<String, Function<Caller, String>> suppliesAtStart() {
        return Map.of(NAME, this::of);
    }

    private String of(Caller caller) {
        var own = caller.municipalities();
        if (own.size() == 1) {
            return numbers.line(own.iterator().next());
        }
        var phones = own.stream()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .limit(LISTED)
                .flatMap(code ->
                        numbers.all(code).stream().skip(2).map(one -> "%s: **%s**".formatted(title(code), one.phone())))
                .collect(Collectors.joining(" · "));
        return "Akut fare: **112** · Politiet: **114**" + (phones.isEmpty() ? "" : " · Døgnvagt i " + phones);
    }

    private String title(MunicipalityCode code) {
        return municipalities.byCode(code).map(Municipality::title).orElse(code.value());
    }
}
