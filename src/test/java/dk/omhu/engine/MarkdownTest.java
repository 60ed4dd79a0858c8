package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void whatSomebodyTypedBecomesNoLinkPictureOrTag() {
        assertThat(Markdown.plain("[log ind her](https://example.org) ![x](y) <img src=x> **Vigtigt** | a_b"))
                .isEqualTo(
                        "\\[log ind her\\](https\\://example.org) !\\[x\\](y) \\<img src=x\\> \\*\\*Vigtigt\\*\\* \\| a\\_b");
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(Markdown.plain("Sagt d. 3. maj kl. 14 - \"det slutter snart\" (mor).\nNy linje"))
                .isEqualTo("Sagt d. 3. maj kl. 14 - \"det slutter snart\" (mor).\nNy linje");
    }

    @Test
    void anAddressIsNoLinkAndALineIsNoHeading() {
        assertThat(Markdown.plain(
                        "Se http://x.dk, WWW.x.dk, a@b.dk og ~~nej~~\n# Stort\nNæste\n===\n---\n- et\n   + to"))
                .isEqualTo(
                        "Se http\\://x.dk, WWW\\.x.dk, a\\@b.dk og \\~\\~nej\\~\\~\n\\# Stort\nNæste\n\\===\n\\---\n\\- et\n"
                                + "   \\+ to");
    }
}
