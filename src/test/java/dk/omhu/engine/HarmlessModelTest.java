package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What may be deployed; that a refusal leaves nothing behind over HTTP is {@link StockHolesTest}. */
class HarmlessModelTest {
    private final DeploymentGate gate = new DeploymentGate(new ModelBeans(new DefaultListableBeanFactory()));

    static String model(String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:old="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                  <bpmn:process id="tried" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="begun"/>
                    <bpmn:sequenceFlow id="a" sourceRef="begun" targetRef="step"/>
                    %s
                    <bpmn:sequenceFlow id="b" sourceRef="step" targetRef="ended"/>
                    <bpmn:endEvent id="ended"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(step);
    }

    private static String table(String element) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="tried" name="t"><variable id="v" name="v"/>%s</decision>
                </definitions>""".formatted(element);
    }

    private List<String> refusals(String file, String content) {
        return gate.refusals(Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingOfTheHouseMayBeDeployed() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (var folder : List.of("processes", "processes/decisions", "forms", "papers", "mails")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                for (var file : found.filter(Files::isRegularFile).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        files.keySet().removeIf(name -> name.endsWith(".md"));

        assertThat(files).hasSizeGreaterThan(100);
        // The beans are those of a running Omhu, which deploys all of this at start; here only what needs none of them.
        assertThat(gate.refusals(files))
                .allMatch(line -> line.contains("kan ikke spørges om") || line.contains("findes ikke"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='step' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='step' scriptFormat='juel' camunda:resource='deployment://x.txt'/>",
                "<bpmn:serviceTask id='step' camunda:class='java.lang.Thread'/>",
                "<bpmn:serviceTask id='step' old:class='java.lang.Thread'/>",
                "<bpmn:serviceTask id='step' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='id'/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id='step' camunda:type='mail'/>",
                "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='x'/>",
                "<bpmn:serviceTask id='step' camunda:expression=\"${''.getClass().forName('x')}\"/>",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${execution.processEngineServices}'/>",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${acute}'/>",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${notThere}'/>",
                "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id='step' camunda:formKey='embedded:deployment:x.html'/>",
                "<bpmn:userTask id='step' camunda:formHandlerClass='x.Y'/>",
                "<bpmn:userTask id='step' camunda:assignee=\"${''.class}\"/>",
                "<bpmn:userTask id='step' camunda:dueDate=\"${''.class}\"/>",
                "<bpmn:userTask id='step'><bpmn:documentation>${''.class}</bpmn:documentation></bpmn:userTask>",
                "<bpmn:userTask id='step' name=\"${''.class}\"/>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><old:executionListener event='start' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${''.class}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string'/></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id='step' calledElement=\"${''.class}\"/>",
                "<bpmn:callActivity id='step' calledElement='x' camunda:variableMappingClass='x.Y'/>",
                "<bpmn:callActivity id='step' calledElement='x'><bpmn:extensionElements><camunda:in sourceExpression=\"${''.class}\" target='a'/></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:userTask id='step'/><bpmn:sequenceFlow id='c' sourceRef='step' targetRef='ended'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:userTask id='step'/><bpmn:sequenceFlow id='c' sourceRef='step' targetRef='ended'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'><![CDATA[${''.class}]]></bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:userTask id='step'/><bpmn:boundaryEvent id='late' attachedToRef='step'><bpmn:timerEventDefinition><bpmn:timeDuration>${&#39;&#39;.class}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
            })
    void noModelRunsCode(String step) {
        assertThat(refusals("tried.bpmn", model(step))).isNotEmpty().allMatch(line -> line.startsWith("tried.bpmn, "));
    }

    @Test
    void anOrdinaryStepPasses() {
        assertThat(refusals(
                        "tried.bpmn",
                        model("<bpmn:userTask id='step' name='Se på sagen' camunda:candidateGroups='manager'/>")))
                .isEmpty();
        assertThat(refusals(
                        "tried.dmn",
                        table("<literalExpression id='l'><text>\"external {\" + x</text></literalExpression>")))
                .isEmpty();
    }

    /** By another number it would reach a case of another municipality. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "730-2026-000001",
                "${caseNumber}",
                "${execution.processBusinessKey}",
                "#{execution.processBusinessKey}1",
                " #{execution.processBusinessKey}",
                ""
            })
    void aCalledProcessGoesOnWithTheCaseThatCallsIt(String number) {
        var calls = "<bpmn:callActivity id='step' calledElement='x'><bpmn:extensionElements>"
                + "<camunda:in %s='%s'/></bpmn:extensionElements></bpmn:callActivity>";

        for (var attribute : List.of("businessKey", "camunda:businessKey")) {
            assertThat(refusals("tried.bpmn", model(calls.formatted(attribute, number))))
                    .anyMatch(line -> line.contains("den samme sag"));
            assertThat(refusals("tried.bpmn", model(calls.formatted(attribute, "#{execution.processBusinessKey}"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<literalExpression id='l' expressionLanguage='juel'><text>${1}</text></literalExpression>",
                "<literalExpression id='l' expressionLanguage='groovy'><text>1</text></literalExpression>",
                "<literalExpression id='l'><text>{f: function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}, y: f(1)}.y</text></literalExpression>",
                "<invocation id='i'/>",
                "<functionDefinition id='f' kind='Java'/>"
            })
    void noTableRunsCode(String element) {
        assertThat(refusals("tried.dmn", table(element))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x.js",
        "x.groovy",
        "x.py",
        "x.class",
        "x.jar",
        "x.zip",
        "x.bar",
        "x.svg",
        "x.png",
        "x.cmmn",
        "x.cmmn10.xml",
        "x.bpmn20.xml",
        "x.dmn11.xml",
        "x",
        "'../x.bpmn'",
        "'a/../../x.txt'",
        "'<b>.txt'",
        "'a\nb.txt'"
    })
    void onlyKnownKindsOfFiles(String name) {
        assertThat(refusals(name, "x")).hasSize(1);
    }

    @Test
    void nothingIsEndless() {
        assertThat(refusals("x.txt", "x".repeat(2_000_001))).hasSize(1);
        assertThat(refusals("deep.bpmn", "<a>".repeat(50_000) + "</a>".repeat(50_000)))
                .hasSize(1);
        assertThat(refusals("deep.form", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)))
                .hasSize(1);
        assertThat(refusals("broken.form", "[1,")).hasSize(1);
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 301; i++) {
            many.put(i + ".txt", new byte[1]);
        }
        assertThat(gate.refusals(many)).hasSize(1);
    }

    /** A file of the server, another server, and bombs; the listener on this machine must hear nothing. */
    @ParameterizedTest
    @ValueSource(strings = {".bpmn", ".dmn"})
    void noEntitiesAndNothingFromOutside(String kind) throws IOException {
        var heard = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var here = "http://localhost:" + server.getAddress().getPort() + "/x.dtd";
            for (var type : List.of(
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                    "<!DOCTYPE a SYSTEM '" + here + "'>",
                    "<!DOCTYPE a PUBLIC 'x' '" + here + "'>",
                    "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + here + "'>%p;]>",
                    "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(100_000) + "'>]>",
                    "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                            + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>")) {
                assertThat(refusals("tried" + kind, type + "<a>" + "&e;".repeat(1000) + "</a>"))
                        .as(type)
                        .hasSize(1)
                        .allMatch(line -> line.contains("dokumenttype"));
            }
            assertThat(refusals("tried" + kind, "<a>&e;</a>")).hasSize(1);
            assertThat(heard).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
