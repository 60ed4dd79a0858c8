package dk.omhu.engine;

import java.util.Optional;

/** A feature that asks something more in the form of one task; shown, checked and kept like a field that the form has itself. */
public interface FormAddition {
    /** A component as form-js writes it, which is put last in the task's form; empty where nothing more is asked. */
    Optional<String> component(String taskId);
}
