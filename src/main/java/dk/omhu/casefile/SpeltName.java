package dk.omhu.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as somebody spelt it, heard over the telephone or read off a list, and how alike two of them are. Spellings
 * that sound the same in Denmark are folded into one, so that what is left are slips; order of the words does not count.
 */
record SpeltName(List<String> words) {
    /** Each row: what is written, and the one spelling it is folded into; in this order. */
    private static final List<Sound> SAME_SOUND = List.of(
            sound("ae|ai|ay|aj|ei|ey|ej", "e"),
            sound("oe", "o"),
            sound("ou|ue", "u"),
            sound("sch|sh|sj|skj", "s"),
            sound("ph", "f"),
            sound("ch(?=a$)", "s"),
            sound("ch|ck|kh|q", "k"),
            sound("c(?=[eiy])", "s"),
            sound("c", "k"),
            sound("dt|th", "t"),
            sound("(?<=[^aeiouy])h|h$", ""),
            sound("w", "v"),
            sound("x", "ks"),
            sound("z", "s"),
            sound("[yj]", "i"),
            sound("(.)\\1+", "$1"));

    /** Vowels that are taken for each other; the others are different sounds to a Danish ear. */
    private static final List<String> NEAR = List.of("ae", "ei", "ou", "ao");

    private static final List<String> NEAR_CONSONANTS = List.of("dt", "bp", "gk", "fv", "hk");

    /** Nobody's name is told apart by more words, and comparing them all with all must end. */
    private static final int MOST_WORDS = 6;

    /** A word less alike than this is another word, whatever the others say. */
    private static final double OTHER_WORD = 0.6;

    private record Sound(Pattern written, String folded) {}

    private static Sound sound(String written, String folded) {
        return new Sound(Pattern.compile(written), folded);
    }

    /** Where one of the names has a word more. */
    private static final double NOT_QUITE_THE_SAME = 0.98;

    static SpeltName of(String name) {
        var danish = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("ß", "ss")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("đ", "d");
        var plain = Normalizer.normalize(danish, Normalizer.Form.NFD).replaceAll("\\p{M}|['’`´]", "");
        return new SpeltName(Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .map(SpeltName::fold)
                .filter(word -> !word.isEmpty())
                .sorted()
                .limit(MOST_WORDS)
                .toList());
    }

    /** A name that the index keeps, folded already. */
    static SpeltName folded(@Nullable String kept) {
        return new SpeltName(kept == null || kept.isEmpty() ? List.of() : List.of(kept.split(" ")));
    }

    private static String fold(String word) {
        var folded = word;
        for (var row : SAME_SOUND) {
            folded = row.written.matcher(folded).replaceAll(row.folded);
        }
        return folded;
    }

    /** The folded words in order of the alphabet. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /**
     * From 0 to 1, where 1 is the same name. Every word of the shorter name must have its own counterpart; words that only the
     * longer one has are middle names that somebody left out. The surest word does not make up for the worst.
     */
    double likeness(SpeltName other) {
        var shorter = words.size() <= other.words.size() ? words : other.words;
        var longer = shorter == words ? other.words : words;
        if (shorter.isEmpty() || (shorter.size() == 1 && longer.size() > 2)) {
            return 0;
        }
        double best = pairwise(shorter, longer);
        if (shorter.size() == longer.size()) {
            return best;
        }
        for (var joined : joined(longer)) {
            best = Math.max(best, pairwise(shorter.size() <= joined.size() ? shorter : joined, joined));
        }
        return Math.min(best, NOT_QUITE_THE_SAME);
    }

    /** How alike the two most alike words of both names are. */
    double mostAlikeWords(SpeltName other) {
        return words.stream()
                .flatMap(mine -> other.words.stream().map(theirs -> alike(mine, theirs)))
                .max(Double::compare)
                .orElse(0.0);
    }

    /** Two words written as one: Abdul Rahman, Abdulrahman; Anne-Marie, Annemarie. */
    private static List<List<String>> joined(List<String> words) {
        List<List<String>> joined = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (int second = 0; second < words.size(); second++) {
                if (first != second) {
                    var together = new ArrayList<String>();
                    for (int i = 0; i < words.size(); i++) {
                        if (i != first && i != second) {
                            together.add(words.get(i));
                        }
                    }
                    together.add(fold(words.get(first) + words.get(second)));
                    joined.add(together);
                }
            }
        }
        return joined;
    }

    private static double pairwise(List<String> shorter, List<String> longer) {
        return shorter.size() == 1 && longer.size() > 1 ? 0 : worst(shorter, longer, 0, 0);
    }

    /** The best assignment of words to words, judged by its worst pair. */
    private static double worst(List<String> shorter, List<String> longer, int at, int taken) {
        if (at == shorter.size()) {
            return 1;
        }
        double best = 0;
        for (int i = 0; i < longer.size(); i++) {
            if ((taken & 1 << i) == 0) {
                double here = alike(shorter.get(at), longer.get(i));
                if (here > best && here > OTHER_WORD) {
                    best = Math.max(best, Math.min(here, worst(shorter, longer, at + 1, taken | 1 << i)));
                }
            }
        }
        return best;
    }

    private static double alike(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? 0.9 : 0;
        }
        return womansForm(one, other) || womansForm(other, one)
                ? 0.7
                : 1 - slips(one, other) / Math.max(one.length(), other.length());
    }

    /** An a or e more at the end is another person: Amir and Amira, Jan and Jane. */
    private static boolean womansForm(String man, String woman) {
        return woman.length() == man.length() + 1
                && woman.startsWith(man)
                && !vowel(man.charAt(man.length() - 1))
                && (woman.endsWith("a") || woman.endsWith("e"));
    }

    /** The least sum of slips that turns one word into the other: letters changed, left out, added or swapped. */
    private static double slips(String one, String other) {
        double[][] cost = new double[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 && j == 0) {
                    continue;
                }
                double least = Double.MAX_VALUE;
                if (i > 0) {
                    least = cost[i - 1][j] + extra(one, i - 1);
                }
                if (j > 0) {
                    least = Math.min(least, cost[i][j - 1] + extra(other, j - 1));
                }
                if (i > 0 && j > 0) {
                    least = Math.min(
                            least,
                            cost[i - 1][j - 1] + changed(one.charAt(i - 1), other.charAt(j - 1), i == 1 && j == 1));
                }
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[one.length()][other.length()];
    }

    /** The first letter is heard best: a slip there is rare, a stranger who differs in it is not. */
    private static double extra(String word, int at) {
        char letter = word.charAt(at);
        return vowel(letter) || letter == 'h' ? 0.5 : at == 0 ? 2 : 1;
    }

    private static double changed(char one, char other, boolean first) {
        if (one == other) {
            return 0;
        }
        var pair = one < other ? "" + one + other : "" + other + one;
        if (NEAR.contains(pair) || NEAR_CONSONANTS.contains(pair)) {
            return 0.5;
        }
        return first ? 2 : 1;
    }

    private static boolean vowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
