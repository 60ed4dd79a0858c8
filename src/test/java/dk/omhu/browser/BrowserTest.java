package dk.omhu.browser;

import dk.omhu.OmhuTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the running application in a real browser; its methods may ask for a {@link Desk}. */
@OmhuTest
@ExtendWith(Chromium.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
