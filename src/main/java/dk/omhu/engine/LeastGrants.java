package dk.omhu.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/** What the engine grants by itself, where stock grants too much or never takes back. */
class LeastGrants extends DefaultAuthorizationProvider {

    /** Stock: everything, deleting oneself included. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    /** Stock: whoever deployed may delete, and with the deployment its running cases. The role reads deployments anyway. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return null;
    }

    /** Stock: whoever once had a task keeps the right to read and work on it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), oldAssignee);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }
}
