package dk.omhu.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression with the engine's own parser and says what it may not do. Allowed are words of the flow, comparisons and
 * choices between them, a question to one of the {@link ModelBeans}, the case number of the step, and in a filter who is signed in
 * and a moment counted from now. Nothing else can be reached, so no class, no service of the engine and no file can.
 */
final class AllowedExpression {
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    /** What the engine hands to every expression beside the variables. */
    private static final Set<String> STEP = Set.of("execution", "task");

    private static final Set<String> INSIDE = Set.of("caseExecution", "externalTask", "variableContext");
    private static final Set<String> READ_OF_STEP = Set.of("processBusinessKey");
    private static final Pattern OF_A_MOMENT =
            Pattern.compile("(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)|withTimeAtStartOfDay|toDate");
    private static final int LONGEST = 1_000;

    private AllowedExpression() {}

    /** Whether a text is evaluated at all. */
    static boolean isOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What the expression may not say, in Danish; empty where all of it is allowed. */
    static Optional<String> wrong(String text, ModelBeans beans) {
        if (!isOne(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("Et udtryk må højst fylde %d tegn.".formatted(LONGEST));
        }
        var reader = new Reader(text);
        try {
            reader.tree();
        } catch (Parser.ParseException
                | org.camunda.bpm.impl.juel.Scanner.ScanException
                | TreeBuilderException broken) {
            return Optional.of("Udtrykket kan ikke læses. Tjek parenteser og anførselstegn.");
        } catch (StackOverflowError tooDeep) {
            return Optional.of("Udtrykket er for indviklet.");
        }
        return reader.wrong(beans);
    }

    /** One dot: what stands before it, and the name after it. */
    private record Dot(AstNode before, String name) {}

    private record Call(Dot dot, int arguments) {}

    /** Notes while the engine's parser reads. */
    private static final class Reader extends Parser {
        private final Map<AstNode, Dot> dots = new IdentityHashMap<>();
        private final Map<AstNode, Call> calls = new IdentityHashMap<>();
        private final Map<AstNode, String> functions = new IdentityHashMap<>();
        private final Map<AstNode, String> names = new IdentityHashMap<>();
        private final List<String> closed = new ArrayList<>();

        Reader(String text) {
            super(new Builder(Builder.Feature.METHOD_INVOCATIONS), text);
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            var node = super.createAstIdentifier(name, index);
            names.put(node, name);
            return node;
        }

        @Override
        protected AstDot createAstDot(AstNode before, String name, boolean lvalue) {
            var node = super.createAstDot(before, name, lvalue);
            dots.put(node, new Dot(before, name));
            return node;
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
            var node = super.createAstMethod(property, params);
            var dot = dots.remove(property);
            if (dot != null) {
                calls.put(node, new Call(dot, params.getCardinality()));
            }
            return node;
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, AstParameters params) {
            var node = super.createAstFunction(name, index, params);
            functions.put(node, name);
            if (!FUNCTIONS.contains(name) || params.getCardinality() > 0) {
                closed.add("Funktionen %s() findes ikke i modeller.".formatted(name));
            }
            return node;
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            closed.add("Kantede parenteser kan ikke bruges i udtryk.");
            return super.createAstBracket(base, property, lvalue, strict);
        }

        Optional<String> wrong(ModelBeans beans) {
            calls.values().forEach(call -> call(call, beans));
            dots.values().forEach(this::read);
            Set<AstNode> asked = new HashSet<>();
            calls.values().forEach(call -> asked.add(call.dot().before()));
            names.forEach((node, name) -> {
                if (INSIDE.contains(name) || !asked.contains(node) && beans.isClosed(name)) {
                    closed.add("\"%s\" kan ikke bruges i modeller.".formatted(name));
                }
            });
            return closed.stream().findFirst();
        }

        /** A question to one of ours, or a step from one moment to another. */
        private void call(Call call, ModelBeans beans) {
            var asked = names.get(call.dot().before());
            var question = call.dot().name();
            if (asked != null && !STEP.contains(asked)) {
                var known = beans.type(asked)
                        .filter(type -> ModelBeans.answers(type, question, call.arguments()))
                        .isPresent();
                if (known) {
                    return;
                }
            } else if (isMoment(call.dot().before())
                    && OF_A_MOMENT.matcher(question).matches()) {
                return;
            }
            closed.add("%s kan ikke spørges om \"%s\" i modeller."
                    .formatted(asked == null ? "En værdi" : "\"" + asked + "\"", question));
        }

        private boolean isMoment(AstNode node) {
            if ("dateTime".equals(functions.get(node))) {
                return true;
            }
            var before = calls.get(node);
            return before != null && isMoment(before.dot().before());
        }

        private void read(Dot dot) {
            if (!STEP.contains(String.valueOf(names.get(dot.before()))) || !READ_OF_STEP.contains(dot.name())) {
                closed.add("\".%s\" kan ikke læses i modeller.".formatted(dot.name()));
            }
        }
    }
}
