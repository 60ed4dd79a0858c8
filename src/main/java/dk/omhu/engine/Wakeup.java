package dk.omhu.engine;

/** What a feature does at a time that it has asked {@link Wakeups} for. */
public interface Wakeup {

    /** The name under which the feature asks; stays the same for ever, because waiting wake-ups carry it. */
    String kind();

    /** The time has come. In a transaction of its own, once, on one machine; what fails is tried again. */
    void now(String about);
}
