package dk.omhu;

import dk.omhu.chain.CheckCommand;
import dk.omhu.start.StartChecks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Omhu: handling of concerns about extremism in a municipality and its infohus. */
@SpringBootApplication
public class Omhu {

    /** Starts Omhu, or says in one line why it can't and what to do. */
    public static void main(String[] args) {
        StartChecks.run();
        if (CheckCommand.isAsked(args)) {
            System.exit(CheckCommand.runQuietly(args));
        }
        var omhu = new SpringApplication(Omhu.class);
        omhu.addInitializers(context -> StartChecks.beforeStart(context.getEnvironment()));
        omhu.run(args);
    }
}
