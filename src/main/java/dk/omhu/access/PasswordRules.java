package dk.omhu.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * What the password of a local user must be: long, not the user's own name, and none of those that are tried first. Stock asks for
 * nothing; its own policy, where it is switched on, asks for signs and digits, which makes "Sommer2026!" a good one.
 */
public final class PasswordRules implements PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int NAME = 3;
    private static final int DIFFERENT = 5;
    private static final Set<String> COMMON = Set.of(
            "",
            "abcdefghijkl",
            "adgangskode",
            "adgangskoden",
            "admin",
            "administrator",
            "camunda",
            "danmark",
            "efteraar",
            "efterår",
            "foraar",
            "forår",
            "hemmelig",
            "hemmeligt",
            "infohus",
            "infohuset",
            "kodeord",
            "kommune",
            "kommunen",
            "letmein",
            "login",
            "omhu",
            "password",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopå",
            "sommer",
            "testtesttest",
            "velkommen",
            "vinter",
            "welcome");

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new LongEnough(), new NotEasy());
    }

    /** Length is what makes guessing hopeless. */
    private static final class LongEnough implements PasswordPolicyRule {
        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", Integer.toString(SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return password.length() >= SHORTEST;
        }
    }

    /**
     * Neither the user's own name, nor a common word with digits and signs around it, one sign again and again, or signs in their order.
     * One rule under the engine's name for the first of these, because Admin has no words for others.
     */
    private static final class NotEasy implements PasswordPolicyRule {
        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_USER_DATA";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            var word = lower(password).replaceAll("[^\\p{L}]+", "");
            return !COMMON.contains(word) && password.chars().distinct().count() >= DIFFERENT && !isInOrder(password);
        }

        @Override
        public boolean execute(String password, User user) {
            return execute(password) && (user == null || !names(user, password));
        }

        private static boolean names(User user, String password) {
            return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                    .filter(one -> one != null && one.length() >= NAME)
                    .anyMatch(one -> lower(password).contains(lower(one)));
        }

        private static boolean isInOrder(String password) {
            var steps = 0;
            for (int i = 1; i < password.length(); i++) {
                steps += Math.abs(password.charAt(i) - password.charAt(i - 1)) <= 1 ? 1 : 0;
            }
            return steps > password.length() * 2 / 3;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
