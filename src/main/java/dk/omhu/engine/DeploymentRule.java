package dk.omhu.engine;

import java.util.List;
import java.util.Map;

/** A rule of a feature that can refuse what somebody deploys, before it stands. */
public interface DeploymentRule {
    /**
     * What is wrong with these files, in Danish and with what to do; empty where nothing is.
     *
     * @param files what is deployed together, by name
     * @param bundled whether the house deploys what it came with
     */
    List<String> refusals(Map<String, byte[]> files, boolean bundled);
}
