package dk.omhu.engine;

/** What a feature does about the clocks of tasks. Told in the transaction in which it happens, whoever drew the model. */
public interface TaskClocks {
    /** What an alarm is there for. */
    enum Alarm {
        REMIND,
        DUE
    }

    /** A task with a clock has come into being. */
    void begun(ClockedTask task);

    /** A task was completed by its form; it need not have had a clock. */
    void completed(String taskId);

    /** A task went away undone; it need not have had a clock. */
    void cancelled(String taskId);

    /** The time of an alarm has come; it may ring more than once. */
    void rang(long clock, Alarm alarm);
}
