package dk.omhu.country;

/** How a municipality has organised the cooperation on a single case (seen in practice, domain § 3). */
public enum Organisation {
    /** The coordinator analyses alone, and says so. */
    COORDINATOR_ONLY("Tovholderen alene"),
    /** A meeting is called for each case. */
    AD_HOC("Møde efter behov"),
    /** A forum meets at fixed intervals; cases go on its next agenda. */
    STANDING("Fast forum med faste møder");

    private final String title;

    Organisation(String title) {
        this.title = title;
    }

    /** The Danish words that users read. */
    public String title() {
        return title;
    }
}
