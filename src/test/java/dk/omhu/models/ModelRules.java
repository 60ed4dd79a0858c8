package dk.omhu.models;

import dk.omhu.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** What a model must satisfy to be one of the house (design.md, style.md); answers what is broken, in a line each. */
final class ModelRules {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("([a-zA-Z]+)\\.([a-zA-Z]+)\\((.*)\\)");
    private static final Pattern SAYS = Pattern.compile("!?([a-zA-Z]+)(?: == '([A-Z_]+)')?");
    private static final Pattern CLOCK = Pattern.compile("\\$\\{clocks\\.due\\('([a-z0-9-]+)', execution\\)}");
    /** No deadline, so no clock: when the mails of a day go. */
    private static final String MORNING = "${morning.next(execution)}";

    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "task", "case", "concern", "review", "check", "is", "start event", "gateway");

    private final House house = House.get();
    private final BpmnModelInstance model;
    private final String file;
    private final List<String> broken = new ArrayList<>();

    private ModelRules(String file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    static List<String> broken(String file, BpmnModelInstance model) {
        var rules = new ModelRules(file, model);
        rules.check();
        rules.broken.addAll(DrawingRules.broken(model));
        return rules.broken;
    }

    private void no(boolean wrong, String id, String what) {
        if (wrong) {
            broken.add(id + ": " + what);
        }
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private void check() {
        processes();
        all(FlowElement.class).forEach(this::namesAndWords);
        all(Gateway.class).forEach(this::gateway);
        all(UserTask.class).forEach(this::userTask);
        all(CallActivity.class).forEach(this::call);
        all(StartEvent.class).forEach(this::start);
        all(TimerEventDefinition.class).forEach(this::timer);
        all(EventDefinition.class).forEach(this::event);
        all(FlowNode.class).forEach(this::flows);
        variables();
        everything(model.getDocument().getRootElement());
    }

    private void processes() {
        var root = model.getDocument().getRootElement();
        no(
                !"7.24.0".equals(root.getAttribute(MODELER, "executionPlatformVersion")),
                file,
                "executionPlatformVersion is not 7.24.0");
        no(all(Process.class).size() != 1, file, "must hold one process");
        for (var process : all(Process.class)) {
            no(!file.equals(process.getId() + ".bpmn"), process.getId(), "file name and process key differ");
            no(!process.isExecutable(), process.getId(), "is not executable");
            no(blank(process.getName()), process.getId(), "has no name");
            no(undocumented(process.getDocumentations()), process.getId(), "has no documentation");
            no(blank(process.getCamundaHistoryTimeToLiveString()), process.getId(), "has no history time-to-live");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean undocumented(Collection<org.camunda.bpm.model.bpmn.instance.Documentation> documentation) {
        return documentation.stream().allMatch(one -> blank(one.getTextContent()));
    }

    private void namesAndWords(FlowElement element) {
        var id = element.getId();
        var name = element.getName();
        no(!id.matches("[a-z][A-Za-z0-9]*"), id, "id is not English camel case");
        if (element instanceof SequenceFlow) {
            return;
        }
        boolean quietGateway = element instanceof Gateway gateway && !asks(gateway);
        if (blank(name)) {
            no(!quietGateway, id, "has no name");
        } else {
            var words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
            no(words.stream().anyMatch(ENGLISH::contains), id, "is not named in Danish");
            no(Character.isLowerCase(name.charAt(0)), id, "name begins with a small letter");
            no(element instanceof Task && words.size() < 2, id, "a task is named verb and object");
            no(
                    element instanceof UserTask && name.toLowerCase(Locale.ROOT).contains("politiet alene"),
                    id,
                    "\"police alone\" stands in no task name");
        }
        no(undocumented(element.getDocumentations()), id, "has no documentation");
    }

    private static boolean asks(Gateway gateway) {
        return (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                && gateway.getOutgoing().size() > 1;
    }

    private void gateway(Gateway gateway) {
        if (!asks(gateway)) {
            return;
        }
        no(blank(gateway.getName()) || !gateway.getName().endsWith("?"), gateway.getId(), "does not ask a question");
        for (var answer : gateway.getOutgoing()) {
            no(blank(answer.getName()), answer.getId(), "an answer without a name");
            boolean isDefault = answer.getId().equals(gateway.getAttributeValue("default"));
            no(
                    isDefault == (answer.getConditionExpression() != null),
                    answer.getId(),
                    "needs a condition, or to be the default, and not both");
        }
    }

    private void userTask(UserTask task) {
        var form = task.getCamundaFormRef();
        no(formsOf(form).isEmpty(), task.getId(), "form does not exist: " + form);
        no(!"latest".equals(task.getCamundaFormRefBinding()), task.getId(), "form is not bound to the latest");
        no(task.getCamundaFormKey() != null, task.getId(), "has a form key beside the form");
        no(task.getCamundaFollowUpDate() != null, task.getId(), "has a follow-up date");
        no(!task.getCamundaCandidateUsersList().isEmpty(), task.getId(), "names users");
        var groups = task.getCamundaCandidateGroupsList();
        no(groups.isEmpty(), task.getId(), "has no candidate groups");
        for (var group : groups) {
            no(
                    !EXPRESSION.matcher(group).matches() && Role.byId(group).isEmpty(),
                    task.getId(),
                    "unknown role " + group);
        }
        var due = task.getCamundaDueDate();
        no(due != null && !clock(due), task.getId(), "due date is not one of the clocks: " + due);
        no(
                !String.valueOf(task.getCamundaPriority()).matches("50|60|70|80|90|\\$\\{.*}"),
                task.getId(),
                "has no priority");
    }

    /** The forms that a reference can mean; {@code dimension-${dimension}} means one for each dimension. */
    static List<String> formsOf(@Nullable String reference) {
        if (reference == null) {
            return List.of();
        }
        var words = EXPRESSION.matcher(reference).replaceAll("\\\\E[A-Za-z]+\\\\Q");
        return House.get().forms().keySet().stream()
                .filter(form -> form.matches("\\Q" + words + "\\E"))
                .toList();
    }

    private boolean clock(String text) {
        var clock = CLOCK.matcher(text.strip());
        return clock.matches() && house.hasClock(clock.group(1));
    }

    private void timer(TimerEventDefinition timer) {
        var id = ((FlowElement) timer.getParentElement()).getId();
        no(timer.getTimeDuration() != null || timer.getTimeCycle() != null, id, "holds a length instead of a clock");
        no(
                timer.getTimeDate() == null
                        || !clock(timer.getTimeDate().getTextContent())
                                && !MORNING.equals(timer.getTimeDate().getTextContent()),
                id,
                "time is not one of the clocks");
    }

    private void call(CallActivity call) {
        var id = call.getId();
        var called = house.processes().get(call.getCalledElement());
        no(called == null, id, "calls a process that does not exist: " + call.getCalledElement());
        no(
                called != null && called.isCamundaStartableInTasklist(),
                id,
                "calls a process that can be started in Tasklist");
        no(!"latest".equals(call.getCamundaCalledElementBinding()), id, "is not bound to the latest");
        no(
                !"${models.tenantFor(execution)}".equals(call.getCamundaCalledElementTenantId()),
                id,
                "does not take its tenant from the models bean");
        var in = call.getExtensionElements() == null
                ? List.<CamundaIn>of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        no(
                in.stream().noneMatch(one -> "#{execution.processBusinessKey}".equals(one.getCamundaBusinessKey())),
                id,
                "does not pass on the case number");
        no(in.stream().anyMatch(one -> "all".equals(one.getCamundaVariables())), id, "passes on all variables");
    }

    private void start(StartEvent start) {
        var form = start.getCamundaFormRef();
        no(form != null && !house.forms().containsKey(form), start.getId(), "form does not exist: " + form);
        boolean startable = start.getParentElement() instanceof Process process
                && process.isCamundaStartableInTasklist()
                && start.getEventDefinitions().isEmpty();
        no(startable && form == null, start.getId(), "can be started in Tasklist and has no form");
    }

    private void event(EventDefinition definition) {
        for (var message : all(Message.class)) {
            no(blank(message.getName()), message.getId(), "a message without a name");
        }
        for (var escalation : all(Escalation.class)) {
            no(
                    blank(escalation.getName()) || blank(escalation.getEscalationCode()),
                    escalation.getId(),
                    "an escalation without name and code");
        }
        var name = definition.getElementType().getTypeName();
        var reference = definition.getAttributeValue("messageRef") == null
                ? definition.getAttributeValue("escalationRef")
                : definition.getAttributeValue("messageRef");
        no(
                (name.startsWith("message") || name.startsWith("escalation"))
                        && (reference == null || model.getModelElementById(reference) == null),
                String.valueOf(definition.getId()),
                "refers to nothing");
    }

    private void flows(FlowNode node) {
        var id = node.getId();
        var in = node.getDomElement()
                .getChildElementsByNameNs(node.getElementType().getTypeNamespace(), "incoming");
        var out = node.getDomElement()
                .getChildElementsByNameNs(node.getElementType().getTypeNamespace(), "outgoing");
        var arriving = all(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget().equals(node))
                .map(SequenceFlow::getId)
                .sorted()
                .toList();
        var leaving = all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .map(SequenceFlow::getId)
                .sorted()
                .toList();
        no(
                !in.stream()
                        .map(DomElement::getTextContent)
                        .map(String::strip)
                        .sorted()
                        .toList()
                        .equals(arriving),
                id,
                "incoming flows are not those that arrive");
        no(
                !out.stream()
                        .map(DomElement::getTextContent)
                        .map(String::strip)
                        .sorted()
                        .toList()
                        .equals(leaving),
                id,
                "outgoing flows are not those that leave");
        boolean begins = node instanceof StartEvent
                || node instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent
                || (node instanceof SubProcess sub && sub.triggeredByEvent());
        no(!begins && arriving.isEmpty(), id, "is never reached");
        boolean ends = node instanceof org.camunda.bpm.model.bpmn.instance.EndEvent
                || (node instanceof SubProcess sub && sub.triggeredByEvent());
        no(!ends && leaving.isEmpty(), id, "leads nowhere");
        no(node instanceof Activity && leaving.size() > 1, id, "splits without asking");
    }

    private void variables() {
        all(CamundaIn.class).forEach(one -> {
            word(one.getCamundaSource());
            word(one.getCamundaTarget());
        });
        all(CamundaOut.class).forEach(one -> {
            word(one.getCamundaSource());
            word(one.getCamundaTarget());
        });
        all(CamundaInputParameter.class).forEach(one -> value(one.getCamundaName(), one.getTextContent()));
        all(CamundaOutputParameter.class).forEach(one -> value(one.getCamundaName(), one.getTextContent()));
    }

    private void value(String name, String value) {
        word(name);
        no(
                !EXPRESSION.matcher(value).find() && !house.hasWord(name, value.strip()),
                name,
                "is no word of the house with the value " + value.strip());
    }

    private void word(@Nullable String name) {
        no(name != null && !house.hasWord(name), name, "is no routing word");
    }

    /** No script, class or connector anywhere, and every expression one of the few forms that the house reads. */
    private void everything(DomElement element) {
        var name = element.getLocalName();
        var id = element.getAttribute("id") == null ? name : element.getAttribute("id");
        no(Set.of("scriptTask", "script", "connector", "field", "list", "map").contains(name), id, "holds a " + name);
        no(
                name.endsWith("Listener") || (name.equals("formData") || name.equals("formField")),
                id,
                "holds a " + name + "; what a step does stands in the step");
        no(element.getAttribute(CAMUNDA, "class") != null, id, "names a class");
        no(element.getAttribute(CAMUNDA, "type") != null, id, "is external");
        no(element.getAttribute(CAMUNDA, "expression") != null, id, "evaluates an expression instead of a bean");
        no(element.getAttribute("language") != null, id, "holds a script");
        no(
                name.equals("serviceTask") && element.getAttribute(CAMUNDA, "delegateExpression") == null,
                id,
                "names no bean");
        for (var attribute : List.of(
                "assignee",
                "candidateGroups",
                "dueDate",
                "calledElementTenantId",
                "businessKey",
                "collection",
                "formRef",
                "priority",
                "source",
                "sourceExpression")) {
            expressions(id, element.getAttribute(CAMUNDA, attribute), false);
        }
        expressions(id, element.getAttribute("businessKey"), false);
        expressions(id, element.getAttribute("name"), false);
        expressions(id, element.getAttribute("calledElement"), false);
        expressions(id, element.getAttribute(CAMUNDA, "delegateExpression"), true);
        if (element.getChildElements().isEmpty()) {
            expressions(id, element.getTextContent(), false);
        }
        element.getChildElements().forEach(this::everything);
    }

    private void expressions(String id, @Nullable String text, boolean delegate) {
        if (text == null) {
            return;
        }
        var found = EXPRESSION.matcher(text);
        while (found.find()) {
            no(!readable(found.group(1).strip(), delegate), id, "an expression that the house does not read: " + text);
        }
        no(text.contains("${") && !EXPRESSION.matcher(text).find(), id, "an expression that does not end: " + text);
    }

    private boolean readable(String expression, boolean delegate) {
        if (delegate) {
            var bean = house.beans().get(expression);
            return bean != null && JavaDelegate.class.isAssignableFrom(bean);
        }
        if (expression.equals("execution.processBusinessKey")) {
            return true;
        }
        var call = CALL.matcher(expression);
        if (call.matches()) {
            var arguments = call.group(3).isBlank()
                    ? List.<String>of()
                    : Arrays.stream(call.group(3).split(",")).map(String::strip).toList();
            return house.hasMethod(call.group(1), call.group(2), arguments.size())
                    && arguments.stream()
                            .allMatch(one ->
                                    one.equals("execution") || one.matches("'[a-z0-9-]+'") || house.hasWord(one));
        }
        var says = SAYS.matcher(expression);
        return says.matches()
                && (says.group(2) == null ? house.hasWord(says.group(1)) : house.hasWord(says.group(1), says.group(2)));
    }
}
