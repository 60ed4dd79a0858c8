package dk.omhu.notice;

import jakarta.mail.internet.InternetAddress;

/**
 * A mail that can go.
 *
 * @param id the same each time the same mail is tried, so that a second copy can be known as one
 * @param user whose it is
 */
record Mail(String id, String user, InternetAddress from, InternetAddress to, String subject, String text) {

    /** Where it goes is nobody's business in a log. */
    @Override
    public String toString() {
        return "Mail " + id;
    }
}
