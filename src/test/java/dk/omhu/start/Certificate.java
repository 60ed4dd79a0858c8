package dk.omhu.start;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine, signed by itself, made anew for a test; the file is its key store. */
public record Certificate(Path file) {
    public static final String PASSWORD = "kun-i-testen";

    /** Makes one with the JDK's own tool. */
    public static Certificate in(Path folder) throws IOException, InterruptedException {
        var certificate = new Certificate(folder.resolve("localhost.p12"));
        var text = folder.resolve("localhost.crt").toString();
        keytool(
                certificate.file(),
                "-genkeypair -keyalg EC -groupname secp256r1 -dname CN=localhost -validity 2"
                        + " -ext SAN=dns:localhost,ip:127.0.0.1");
        keytool(certificate.file(), "-exportcert -file " + text);
        // A key store is no trust store: what is trusted is the certificate without its key.
        keytool(certificate.trust(), "-importcert -noprompt -file " + text);
        return certificate;
    }

    /** The store for those who are to trust it. */
    public Path trust() {
        return file.resolveSibling("trust.p12");
    }

    private static void keytool(Path store, String command) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(command.split(" ")));
        line.addAll(List.of(
                "-alias", "localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + command);
        }
    }

    /** A client that trusts this certificate only, and follows no redirect. */
    public HttpClient client() {
        try (var in = Files.newInputStream(trust())) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
