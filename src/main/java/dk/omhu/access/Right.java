package dk.omhu.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One line of the table of rights: what a group may do with a resource of the engine. */
record Right(String group, Resource resource, String id, List<Permission> permissions) {

    Right {
        permissions = List.copyOf(permissions);
    }
}
