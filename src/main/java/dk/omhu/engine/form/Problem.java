package dk.omhu.engine.form;

/** What is wrong with one answer, in Danish, with what to do. */
public record Problem(String key, String message) {}
