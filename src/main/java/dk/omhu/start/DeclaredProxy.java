package dk.omhu.start;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * The machine in front of Omhu that speaks https with the world ({@code OMHU_PROXY}). Only from its address are forwarded headers
 * believed: anybody else could write there that the line is safe, and where a request comes from.
 */
final class DeclaredProxy {
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(/(8|16|24|32))?");
    private static final Pattern ADDRESS_6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private DeclaredProxy() {}

    static boolean isDeclared(ConfigurableEnvironment environment) {
        return StringUtils.hasText(environment.getProperty("omhu.proxy"));
    }

    /** Tells the web server whom to believe: the proxy, or nobody (on Kubernetes its default would be anybody near). */
    static void apply(ConfigurableEnvironment environment) {
        var settings = isDeclared(environment)
                ? Map.<String, Object>of(
                        "server.forward-headers-strategy", "native",
                        "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                        "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto",
                        "server.tomcat.remoteip.internal-proxies",
                                pattern(environment.getRequiredProperty("omhu.proxy")),
                        "server.tomcat.remoteip.trusted-proxies", "")
                : Map.<String, Object>of("server.forward-headers-strategy", "none");
        environment.getPropertySources().addFirst(new MapPropertySource("omhuProxy", settings));
    }

    /** The web server knows patterns only. */
    static String pattern(String addresses) {
        return Arrays.stream(addresses.split("[,\\s]+"))
                .filter(StringUtils::hasText)
                .map(DeclaredProxy::one)
                .collect(Collectors.joining("|"));
    }

    private static String one(String address) {
        if (ADDRESS_6.matcher(address).matches()) {
            return Pattern.quote(address);
        }
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()
                || Arrays.stream(address.split("[./]")).limit(4).anyMatch(part -> Integer.parseInt(part) > 255)) {
            throw new StartRefused(
                    "OMHU_PROXY skal være proxyens IP-adresse (flere: komma imellem), fx 10.0.0.5; et net skrives 172.20.0.0/16 med /8, /16 eller /24.");
        }
        int fixed = parts.group(6) == null ? 4 : Integer.parseInt(parts.group(6)) / 8;
        var pattern = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            pattern.append(i > 1 ? "\\." : "").append(i <= fixed ? parts.group(i) : "\\d{1,3}");
        }
        return pattern.toString();
    }
}
