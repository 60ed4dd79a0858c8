package dk.omhu.engine;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Commands whose only purpose is free text beside the forms are refused, whoever sends them. */
final class ClosedRoads extends CommandInterceptor {
    private static final Set<String> FREE_TEXT = Set.of(
            "AddCommentCmd",
            "UpdateCommentCmd",
            "CreateAttachmentCmd",
            "SaveAttachmentCmd",
            "SaveTaskCmd",
            "CreateIncidentCmd",
            "SetAnnotationForIncidentCmd",
            "SetAnnotationForOperationLog",
            "SetTaskNameCmd",
            "SetTaskDescriptionCmd");

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null
                && FREE_TEXT.contains(command.getClass().getSimpleName())) {
            throw new BadUserRequestException(
                    Refused.marked("Skriv det som notat på sagen: start \"Notat på sagen\" i Opgaver. Intet er gemt."));
        }
        return next.execute(command);
    }
}
