package dk.omhu.speed;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Camunda as it comes, web apps and authorisation on and nothing of ours, for the comparison of the benchmark. No configuration of
 * Omhu's finds it: it is named to Spring where it is started.
 */
@EnableAutoConfiguration
final class StockCamunda {}
