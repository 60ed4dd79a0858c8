package dk.omhu.notice;

/** How a mail leaves the house. */
interface MailRoad {

    /**
     * Hands the mail over; afterwards it is somebody else's.
     *
     * @throws NotTaken where nobody took it
     */
    void send(Mail mail);

    /** Nobody took a mail. Says nothing of it: what the server answered may quote an address. */
    final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean roadClosed;

        NotTaken(String what, boolean roadClosed) {
            super(what);
            this.roadClosed = roadClosed;
        }

        /** Whether no other mail would be taken either. */
        boolean roadClosed() {
            return roadClosed;
        }
    }
}
