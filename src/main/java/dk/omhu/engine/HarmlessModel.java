package dk.omhu.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/**
 * What a deployed file may hold, so that whoever deploys decides the flow and runs no code: of the engine's own extensions only those
 * named here, and expressions only as {@link AllowedExpression} knows them. Deny by default: stock runs classes, scripts, mails and
 * commands of the operating system from a model.
 */
final class HarmlessModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    /** The engine reads these as if they were its own. */
    private static final String BEFORE_CAMUNDA = "http://activiti.org/";

    private static final Set<String> ELEMENTS = Set.of(
            "executionListener",
            "taskListener",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "properties",
            "property",
            "failedJobRetryTimeCycle",
            "errorEventDefinition",
            "field",
            "string",
            "expression");

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "businessKey",
            "calledElementBinding",
            "calledElementTenantId",
            "calledElementVersion",
            "calledElementVersionTag",
            "candidateGroups",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefTenantId",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "delegateExpression",
            "diagramRelationId",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessage",
            "errorMessageVariable",
            "escalationCodeVariable",
            "event",
            "exclusive",
            "expression",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "id",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "key",
            "local",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateIcon",
            "modelerTemplateVersion",
            "name",
            "priority",
            "resultVariable",
            "source",
            "sourceExpression",
            "stringValue",
            "target",
            "value",
            "variableEvents",
            "variableName",
            "variables",
            "versionTag");

    private static final Set<String> CODE_OF_BPMN = Set.of("scriptTask", "script", "import");
    private static final Set<String> CODE_BESIDE = Set.of("class", "language", "resource", "scriptFormat", "type");
    private static final Set<String> CODE_OF_DMN = Set.of("functionDefinition", "import", "invocation");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/.*");

    /** A called process goes on with the case that calls it: any other words could name a case of another municipality. */
    private static final String OWN_CASE = "#{execution.processBusinessKey}";

    private static final Pattern STEP = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern JAVA_OF_FEEL = Pattern.compile("\\bexternal\\b");

    private final String file;
    private final ModelBeans beans;
    private final List<String> wrong = new ArrayList<>();

    private HarmlessModel(String file, ModelBeans beans) {
        this.file = file;
        this.beans = beans;
    }

    /** What is not allowed in a model (.bpmn) or a table (.dmn), in Danish, a line each. */
    static List<String> refusals(String file, byte[] content, ModelBeans beans) {
        var model = new HarmlessModel(file, beans);
        PlainXml.read(content, file.endsWith(".bpmn") ? model::ofModel : model::ofTable)
                .ifPresent(why -> model.wrong.add("%s: %s".formatted(file, why)));
        return model.wrong.stream().distinct().limit(20).toList();
    }

    private void no(PlainXml.Tag tag, String why) {
        wrong.add("%s, %s: %s".formatted(file, tag.near().isEmpty() ? tag.name().getLocalPart() : tag.near(), why));
    }

    private void ofModel(PlainXml.Tag tag) {
        var name = tag.name();
        if (BPMN.equals(name.getNamespaceURI()) && CODE_OF_BPMN.contains(name.getLocalPart())
                || CAMUNDA.equals(name.getNamespaceURI()) && !ELEMENTS.contains(name.getLocalPart())
                || isBefore(name)) {
            no(tag, "\"%s\" kan ikke bruges i Omhu.".formatted(name.getLocalPart()));
        }
        tag.attributes().forEach((attribute, value) -> {
            var known = CAMUNDA.equals(attribute.getNamespaceURI())
                            || CAMUNDA.equals(name.getNamespaceURI())
                                    && attribute.getNamespaceURI().isEmpty()
                    ? ATTRIBUTES.contains(attribute.getLocalPart())
                    : !isBefore(attribute)
                            && !(attribute.getNamespaceURI().isEmpty()
                                    && BPMN.equals(name.getNamespaceURI())
                                    && CODE_BESIDE.contains(attribute.getLocalPart()));
            if (!known) {
                no(tag, "\"%s\" kan ikke bruges i Omhu.".formatted(attribute.getLocalPart()));
            }
            expression(tag, value);
            if (attribute.getLocalPart().equals("businessKey") && !value.equals(OWN_CASE)) {
                no(tag, "Et kaldt forløb hører til den samme sag: businessKey skal være " + OWN_CASE + ".");
            }
            if (attribute.getLocalPart().equals("delegateExpression") && !isStep(value)) {
                no(tag, "Trinnet \"%s\" findes ikke.".formatted(value.replaceAll("[^\\w${}#]", "")));
            }
        });
        expression(tag, tag.text());
    }

    /** One of our steps by its name, and nothing around it. */
    private boolean isStep(String value) {
        var name = STEP.matcher(value);
        return name.matches() && beans.type(name.group(1)).isPresent();
    }

    private static boolean isBefore(QName name) {
        return name.getNamespaceURI().startsWith(BEFORE_CAMUNDA);
    }

    private void expression(PlainXml.Tag tag, String text) {
        AllowedExpression.wrong(text, beans).ifPresent(why -> no(tag, why));
    }

    private void ofTable(PlainXml.Tag tag) {
        if (CODE_OF_DMN.contains(tag.name().getLocalPart()) || isBefore(tag.name())) {
            no(tag, "\"%s\" kan ikke bruges i Omhu.".formatted(tag.name().getLocalPart()));
        }
        tag.attributes().forEach((attribute, value) -> {
            if (attribute.getLocalPart().equals("expressionLanguage")
                    && !FEEL.matcher(value).matches()) {
                no(tag, "En tabel skrives i FEEL og ikke i et andet sprog.");
            }
            if (isBefore(attribute) || CAMUNDA_DMN.equals(attribute.getNamespaceURI()) && !isOfTable(attribute)) {
                no(tag, "\"%s\" kan ikke bruges i Omhu.".formatted(attribute.getLocalPart()));
            }
        });
        if (JAVA_OF_FEEL.matcher(QUOTED.matcher(tag.text()).replaceAll("")).find() && !isProse(tag)) {
            no(tag, "En funktion i Java kan ikke bruges i Omhu.");
        }
    }

    private static boolean isOfTable(QName attribute) {
        return Set.of("inputVariable", "historyTimeToLive", "versionTag", "diagramRelationId")
                .contains(attribute.getLocalPart());
    }

    private static boolean isProse(PlainXml.Tag tag) {
        return tag.name().getLocalPart().equals("description");
    }
}
