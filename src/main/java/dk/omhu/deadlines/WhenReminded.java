package dk.omhu.deadlines;

/** A feature that keeps a record of its own when those who have a task are reminded of it. */
public interface WhenReminded {
    /** Called in the transaction of the reminder, once for each clock; answers whether the feature wrote the record. */
    boolean records(CaseClock reminded);
}
