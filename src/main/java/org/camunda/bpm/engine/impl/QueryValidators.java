package org.camunda.bpm.engine.impl;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Stands before the engine's own class of this name on the class path, and closes CVE-2026-109432: the engine looks for
 * expressions in the outer query only, so that one inside {@code or()} was evaluated for anybody who could sign in. Written by
 * us from that behaviour; to be deleted the day the engine is replaced. Questions from outside hold no expression at all; a
 * saved filter holds only those that a filter needs.
 */
public class QueryValidators {
    /** Who is signed in, and a moment counted from now. */
    private static final Pattern OF_A_FILTER = Pattern.compile("\\s*[$#]\\{\\s*("
            + "currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
            + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)|\\.withTimeAtStartOfDay\\(\\))*"
            + ")\\s*}\\s*");

    private QueryValidators() {}

    private static List<AbstractQuery<?, ?>> withBranches(AbstractQuery<?, ?> query) {
        Set<AbstractQuery<?, ?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<AbstractQuery<?, ?>> open = new ArrayDeque<>(List.of(query));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (found.add(one)) {
                open.addAll(branches(one));
            }
        }
        return List.copyOf(found);
    }

    private static List<? extends AbstractQuery<?, ?>> branches(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }

    /** For questions that somebody asks now. */
    public static final class AdhocQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {
        @SuppressWarnings("rawtypes")
        public static final AdhocQueryValidator INSTANCE = new AdhocQueryValidator();

        private AdhocQueryValidator() {}

        @Override
        public void validate(T query) {
            if (withBranches(query).stream()
                    .anyMatch(one -> !one.getExpressions().isEmpty())) {
                throw new BadUserRequestException("Expressions are forbidden in adhoc queries.");
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> AdhocQueryValidator<T> get() {
            return (AdhocQueryValidator<T>) INSTANCE;
        }
    }

    /** For the question that a filter keeps. */
    public static final class StoredQueryValidator<T extends AbstractQuery<?, ?>> implements Validator<T> {
        @SuppressWarnings("rawtypes")
        public static final StoredQueryValidator INSTANCE = new StoredQueryValidator();

        private StoredQueryValidator() {}

        @Override
        public void validate(T query) {
            if (!withBranches(query).stream()
                    .flatMap(one -> one.getExpressions().values().stream())
                    .allMatch(expression -> OF_A_FILTER.matcher(expression).matches())) {
                throw new BadUserRequestException(
                        "A filter may hold currentUser(), currentUserGroups(), now() and dateTime() only.");
            }
        }

        @SuppressWarnings("unchecked")
        public static <T extends AbstractQuery<?, ?>> StoredQueryValidator<T> get() {
            return (StoredQueryValidator<T>) INSTANCE;
        }
    }
}
