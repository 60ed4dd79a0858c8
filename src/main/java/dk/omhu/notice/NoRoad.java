package dk.omhu.notice;

/** Without a mail server nothing is sent: what is to be told waits, and the processes that should send it say so in Cockpit. */
final class NoRoad implements MailRoad {
    @Override
    public void send(Mail mail) {
        throw new NotTaken("No mail server is configured", true);
    }
}
