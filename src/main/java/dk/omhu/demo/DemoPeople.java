package dk.omhu.demo;

import static dk.omhu.access.Role.ADMINISTRATOR;
import static dk.omhu.access.Role.ADULT_CASEWORKER;
import static dk.omhu.access.Role.CHILD_CASEWORKER;
import static dk.omhu.access.Role.CHILD_NOTIFICATION_DESK;
import static dk.omhu.access.Role.DATA_PROTECTION_OFFICER;
import static dk.omhu.access.Role.DUTY_OFFICER;
import static dk.omhu.access.Role.JOB_CENTRE;
import static dk.omhu.access.Role.MANAGER;
import static dk.omhu.access.Role.MENTOR_COORDINATOR;
import static dk.omhu.access.Role.MUNICIPAL_COORDINATOR;
import static dk.omhu.access.Role.POLICE_COORDINATOR;
import static dk.omhu.access.Role.PROBATION;
import static dk.omhu.access.Role.PROCESS_OWNER;
import static dk.omhu.access.Role.PSYCHIATRY;
import static dk.omhu.access.Role.SSP_CONSULTANT;
import static dk.omhu.access.Role.STEERING_GROUP;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.access.TechnicalClients;
import dk.omhu.country.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is who in the demo. Everybody is made up; the id is the password. */
final class DemoPeople {
    private static final String[] FIRST_NAMES = {
        "Tove", "Henrik", "Amina", "Søren", "Lone", "Kasper", "Birgit", "Yusuf", "Mette", "Jørgen", "Signe", "Ole",
        "Karin", "Anders", "Ulla", "Thomas", "Zeynep"
    };
    private static final String[] LAST_NAMES = {
        "Holm",
        "Krogh",
        "Dahl",
        "Østergaard",
        "Bruun",
        "Vester",
        "Lind",
        "Skov",
        "Friis",
        "Bach",
        "Nørby",
        "Toft",
        "Hald"
    };

    private DemoPeople() {}

    record Person(String id, String firstName, String lastName, List<String> groups, List<String> municipalities) {
        /** Under a name that no mail server in the world answers to (RFC 2606); a technical client reads no mail. */
        @Nullable
        String email() {
            return groups.contains(TechnicalClients.INTAKE) ? null : id + "@omhu.example";
        }
    }

    /** The municipalities of the demo, in the order in which their people were made up. */
    static final List<String> MUNICIPALITIES = List.of("751", "730", "101");

    /** The duty officer whom two municipalities share; the first of them employs. */
    static final String SHARED_DUTY_OFFICER = "doegnvagt-faelles";

    static final List<String> SHARED_DUTY = List.of("751", "730");

    static List<Person> all(Country country) {
        var people = new Register();
        for (var code : MUNICIPALITIES) {
            var name = country.byCode(new MunicipalityCode(code)).orElseThrow().title();
            people.add("tovholder-" + code, List.of(code), MUNICIPAL_COORDINATOR);
            people.add("underretning-" + code, List.of(code), CHILD_NOTIFICATION_DESK);
            people.add("boern-" + code, List.of(code), CHILD_CASEWORKER);
            people.add("voksen-" + code, List.of(code), ADULT_CASEWORKER);
            people.add("ssp-" + code, List.of(code), SSP_CONSULTANT);
            people.add("job-" + code, List.of(code), JOB_CENTRE);
            people.add("psykiatri-" + code, List.of(code), PSYCHIATRY);
            people.add("kriminalforsorg-" + code, List.of(code), PROBATION);
            people.add("mentor-" + code, List.of(code), MENTOR_COORDINATOR);
            people.add("leder-" + code, List.of(code), MANAGER);
            people.add("dobbelt-" + code, List.of(code), MUNICIPAL_COORDINATOR, MANAGER);
            people.add("doegnvagt-" + code, List.of(code), DUTY_OFFICER);
            people.add("styregruppe-" + code, List.of(code), STEERING_GROUP);
            people.add("dpo-" + code, List.of(code), DATA_PROTECTION_OFFICER);
            people.addClient("intake-" + code, name, code);
        }
        people.add("politi-oestjylland", servedBy("oestjylland", country), POLICE_COORDINATOR);
        people.add("politi-koebenhavn", servedBy("koebenhavn", country), POLICE_COORDINATOR);
        people.add("procesejer", List.of(), PROCESS_OWNER);
        people.add("admin", List.of(), ADMINISTRATOR);
        people.add(SHARED_DUTY_OFFICER, SHARED_DUTY, DUTY_OFFICER);
        return people.all;
    }

    /** A police coordinator belongs to every municipality of the district that takes part. */
    private static List<String> servedBy(String district, Country country) {
        var served = country.district(district).orElseThrow().municipalities();
        return MUNICIPALITIES.stream()
                .filter(code -> served.contains(new MunicipalityCode(code)))
                .toList();
    }

    private static final class Register {
        private final List<Person> all = new ArrayList<>();

        void add(String id, List<String> municipalities, Role... roles) {
            // 17 and 13 share no divisor: no two of the first 221 have the same name.
            var first = FIRST_NAMES[all.size() % FIRST_NAMES.length];
            var last = LAST_NAMES[all.size() % LAST_NAMES.length];
            all.add(new Person(
                    id, first, last, Arrays.stream(roles).map(Role::id).toList(), municipalities));
        }

        void addClient(String id, String municipality, String code) {
            all.add(new Person(id, "Selvbetjening", municipality, List.of(TechnicalClients.INTAKE), List.of(code)));
        }
    }
}
