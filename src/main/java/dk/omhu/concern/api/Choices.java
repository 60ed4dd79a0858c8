package dk.omhu.concern.api;

/** The words a client chooses among, with what a coordinator reads in the intake form (a test compares them). */
final class Choices {

    private Choices() {}

    interface Choice {
        String name();

        String label();
    }

    enum Source implements Choice {
        PROFESSIONAL("Fagperson"),
        CITIZEN("Borger"),
        RELATIVE("Pårørende"),
        POLICE("Politiet"),
        HOTLINE("Den nationale hotline"),
        PROBATION("Kriminalforsorgen"),
        ASYLUM_CENTRE("Asylcenter"),
        PSYCHIATRY("Psykiatrien"),
        OTHER("Andre");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum ReporterSector implements Choice {
        EDUCATION("Skole, dagtilbud og uddannelse"),
        HEALTH("Sundhed"),
        SOCIAL("Socialområdet"),
        EMPLOYMENT("Beskæftigelse"),
        OTHER("Andet");

        private final String label;

        ReporterSector(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum FormOfExtremism implements Choice {
        ISLAMIST("Islamistisk"),
        RIGHT("Højreekstremisme"),
        LEFT("Venstreekstremisme"),
        MIXED_OR_UNCLEAR("Blandet eller uklart"),
        OTHER_CAUSE("En anden mærkesag"),
        NO_CLEAR_IDEOLOGY("Ingen klar ideologi"),
        NOT_KNOWN("Ved ikke"),
        NONE("Ingen form for ekstremisme");

        private final String label;

        FormOfExtremism(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
