package dk.omhu.fuzz;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values that nobody meant. Most texts hold {@link #MARK}, by which an answer or a line of the log gives away that it repeats them. */
final class Nasty {
    /** Found in no text of ours. */
    static final String MARK = "Zqhemmeligtqz";

    private static final List<String> PAYLOADS = List.of(
            "",
            " ",
            "\u0000" + MARK,
            MARK + "\u0000",
            "\uD800" + MARK,
            MARK + "\uDC00",
            "\u202E" + MARK + "\u202C",
            "\u200B\u200D\uFEFF" + MARK,
            "\uD83D\uDC69\u200D\uD83D\uDE80" + MARK,
            "A\u030A".repeat(30) + MARK,
            "' or 1=1 --" + MARK,
            "'; drop table case_file; --" + MARK,
            "%" + MARK + "_%\\",
            "${" + MARK + "}",
            "#{" + MARK + ".class.forName('java.lang.Runtime')}",
            "${7*7}" + MARK,
            "= 1 + " + MARK,
            "<script>" + MARK + "</script>",
            "\"><img src=x onerror=" + MARK + ">",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;" + MARK + "</x>",
            MARK + "\r\nSet-Cookie: x=" + MARK,
            MARK + "\nINFO forged",
            "../../../etc/" + MARK,
            "..\\" + MARK,
            "file:///" + MARK,
            "classpath:" + MARK,
            "${jndi:ldap://localhost/" + MARK + "}",
            "{{" + MARK + "}}",
            MARK.repeat(400),
            MARK + "x".repeat(70_000),
            "1e400" + MARK,
            "-0",
            "NaN",
            "null",
            "true",
            "99999999999999999999999999",
            "-1",
            "2147483648",
            "9223372036854775808",
            "0x10",
            "٣",
            "0000-00-00",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31T23:59:60Z",
            "1582-10-10",
            "31.12.2026",
            "2026-11-23T10:00:00+19:00",
            "010101-0000",
            "999999-9999",
            "751-0000-000000",
            "751-9999-999999",
            "751-2026-1000000",
            "000-2026-000001");

    private Nasty() {}

    /** Texts: the list above, and any characters whatever, also halves of pairs. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of(PAYLOADS)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.strings().all().ofMaxLength(40).map(text -> text + MARK)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('\uD800', '\uDFFF')
                                .withCharRange('\u0000', '\u001F')
                                .ofMaxLength(5)
                                .map(text -> MARK + text)));
    }

    /** Texts, numbers beyond every bound, and lists and objects of such. */
    static Arbitrary<Object> values() {
        return Arbitraries.recursive(
                Nasty::scalars,
                inner -> Arbitraries.oneOf(
                        inner,
                        inner.list().ofMaxSize(3).map(Object.class::cast),
                        Arbitraries.maps(texts().map(Nasty::shortened), inner)
                                .ofMaxSize(3)
                                .map(Object.class::cast)),
                0,
                3);
    }

    private static Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                texts().map(Object.class::cast),
                texts().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.of(List.<Object>of(), Map.of(), Double.MAX_VALUE, Long.MIN_VALUE)
                        .injectNull(0.3));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }

    /** Bodies that are no body: not JSON, cut off, endless in depth, doubled, of another charset. */
    static Arbitrary<String> bodies() {
        return Arbitraries.of(
                "",
                "null",
                "[]",
                "\"" + MARK + "\"",
                "17",
                "true",
                "{",
                "{}{}",
                "{\"" + MARK + "\":",
                "{\"a\":1,\"a\":\"" + MARK + "\"}",
                "{} " + MARK,
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"query\":1e999999999,\"purpose\":" + "9".repeat(2_000) + "}",
                "{\"query\":\"\\ud800" + MARK + "\",\"purpose\":\"\\u0000" + MARK + "\"}",
                "\uFEFF{\"query\":\"" + MARK + "\"}",
                "<x>" + MARK + "</x>",
                "query=" + MARK,
                "{'query':'" + MARK + "'}",
                "{\"query\":NaN}",
                "{\"__proto__\":{\"x\":\"" + MARK + "\"},\"@class\":\"java.lang.Runtime\"}",
                "[\"javax.script.ScriptEngineManager\",{\"x\":\"" + MARK + "\"}]");
    }
}
