package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two pages loaded in the same moment: Camunda writes the other one's nonce into this one. */
class OwnNonceTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void thePageCarriesTheNonceOfItsOwnPolicy() throws Exception {
        answer(
                "script-src 'nonce-of_this-one' 'strict-dynamic'",
                "<script nonce=\"of_another\"></script>æ<i nonce=\"of_another\">");

        assertThat(response.getContentAsString())
                .isEqualTo("<script nonce=\"of_this-one\"></script>æ<i nonce=\"of_this-one\">");
    }

    @Test
    void withoutAPolicyNothingIsTouched() throws Exception {
        answer(null, "<script nonce=\"of_another\">");

        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"of_another\">");
    }

    private void answer(String policy, String page) throws Exception {
        response.setCharacterEncoding("UTF-8");
        OwnNonce.inEachPage().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            if (policy != null) {
                ((HttpServletResponse) answer).setHeader("Content-Security-Policy", policy);
            }
            answer.getWriter().append(page);
        });
    }
}
