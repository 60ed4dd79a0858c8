package dk.omhu.contact;

import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a form of the municipality whether a lock stands, so that it asks what only then matters; never why. */
@Component
class ContactSupply implements Supply {
    private final ContactLocks locks;

    ContactSupply(ContactLocks locks) {
        this.locks = locks;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "contactLock",
                look -> String.valueOf(locks.standing(look.number()).isPresent()),
                "contactLockUntil",
                look -> locks.unended(look.number()).map(locks::words).orElse(null));
    }
}
