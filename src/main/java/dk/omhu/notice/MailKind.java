package dk.omhu.notice;

import java.util.Set;

/** The mails of the house: which template each is written from, and the names that the template may use. */
enum MailKind {
    AT_ONCE("mail-at-once.txt", Set.of("kind", "about", "caseNumber", "municipality", "drill", "toldAt", "link")),
    DIGEST(
            "mail-digest.txt",
            Set.of(
                    "cases",
                    "title",
                    "caseNumber",
                    "municipality",
                    "drill",
                    "link",
                    "notices",
                    "kind",
                    "about",
                    "toldAt",
                    "tasklist"));

    private final String template;
    private final Set<String> names;

    MailKind(String template, Set<String> names) {
        this.template = template;
        this.names = names;
    }

    /** The file name of the template, bundled in {@code mails/} and deployed under the same name. */
    String template() {
        return template;
    }

    Set<String> names() {
        return names;
    }
}
