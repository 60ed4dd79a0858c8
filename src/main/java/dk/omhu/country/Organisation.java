package dk.omhu.country;

/** How a municipality has organised the cooperation on a single case (seen in practice, domain § 3). */
public enum Organisation {
    /** The coordinator analyses alone, and says so. */
    COORDINATOR_ONLY,
    /** A meeting is called for each case. */
    AD_HOC,
    /** A forum meets at fixed intervals; cases go on its next agenda. */
    STANDING
}
