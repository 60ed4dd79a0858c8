package dk.omhu.notice;

import dk.omhu.casefile.CaseNumber;
import java.util.Set;

/**
 * What somebody is to be told by mail.
 *
 * @param number the case; {@link CaseNumber#ofHouse} where it is about no case
 * @param about neutral Danish words, such as a task's name: nothing personal, no free text of a user
 * @param users ids of those who are told
 * @param groups role ids; told are those who hold one of them in the case's municipality
 * @param once what this is, by a key: nobody is told the same key twice, however often it is said
 */
public record Notice(Kind kind, CaseNumber number, String about, Set<String> users, Set<String> groups, String once) {
    private static final int LONGEST_KEY = 200;

    public Notice {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
        about = NeutralWords.of(about);
        if (once.isBlank() || once.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A notice has a key of at most " + LONGEST_KEY + " signs");
        }
    }

    /** Why somebody is told, which also says when: in an emergency and where a law sets the clock at once, else at eight. */
    public enum Kind {
        ACUTE("Akut situation", true),
        LAW_CLOCK("Lovens frist er overskredet", true),
        BREAK_GLASS("Nødadgang er brugt", true),
        LOG_CHANGED("Loggen er ikke, som den blev skrevet", true),
        BREACH("Mistanke om brud på persondatasikkerheden", true),
        REMINDER("Påmindelse", false),
        DUE("Fristen er udløbet", false),
        ESCALATION("Fristen er overskredet", false),
        TASK_RETURNED("Opgaven er givet tilbage", false),
        ABSENCE("Fravær", false),
        DUTY("Vagt", false),
        OTHER("Besked", false);

        private final String title;
        private final boolean atOnce;

        Kind(String title, boolean atOnce) {
            this.title = title;
            this.atOnce = atOnce;
        }

        /** The Danish words over it in a mail. */
        public String title() {
            return title;
        }

        /** Whether it is sent now and not in the digest. */
        public boolean atOnce() {
            return atOnce;
        }
    }
}
