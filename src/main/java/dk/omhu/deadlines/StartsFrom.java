package dk.omhu.deadlines;

/** From where a clock's length is counted. */
public enum StartsFrom {
    /** When the step begins. */
    NOW,
    /** When the municipality received the concern or the notification. */
    RECEIPT,
    /** When the case was closed. */
    CLOSING,
    /** The morning of a contact lock's last day. */
    LOCK,
    /** When the authorities were invited, in this round. */
    INVITATION,
    /** The day of the meeting; where none is set, the contributions' deadline. */
    MEETING,
    /** The same, counted backwards. */
    BEFORE_MEETING,
    /** When the measure began. */
    MEASURE,
    /** When the complaint was received. */
    COMPLAINT,
    /** When the municipality discovered a breach of personal data. */
    DISCOVERY,
    /** The morning of the person's 18th birthday. */
    BIRTHDAY_18,
    /** The same, counted backwards. */
    BEFORE_BIRTHDAY_18;

    boolean backwards() {
        return this == BEFORE_MEETING || this == BEFORE_BIRTHDAY_18;
    }
}
