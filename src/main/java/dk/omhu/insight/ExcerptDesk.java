package dk.omhu.insight;

import dk.omhu.access.Callers;
import dk.omhu.access.Operation;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.papers.LogExcerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the person a case is about is given of its log. Whether it names employees, a manager decides: never the officer. */
@Component
@Transactional
class ExcerptDesk {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final InsightDesk desk;
    private final Excerpts excerpts;
    private final NamesDecisions decisions;
    private final AccessLog log;
    private final LogExcerpt paper;
    private final CaseFiles files;
    private final Callers callers;

    ExcerptDesk(
            InsightDesk desk,
            Excerpts excerpts,
            NamesDecisions decisions,
            AccessLog log,
            LogExcerpt paper,
            CaseFiles files,
            Callers callers) {
        this.desk = desk;
        this.excerpts = excerpts;
        this.decisions = decisions;
        this.log = log;
        this.paper = paper;
        this.files = files;
        this.callers = callers;
    }

    /** A finished excerpt. */
    record Written(CaseNumber number, byte[] content) {}

    InsightView.Preview preview(String code, @Nullable String typed) {
        var asked = desk.may(Operation.EXPORT_LOG, code);
        var number = desk.caseOf(asked, typed);
        log.recordFor(asked.caller(), Act.LOG_OF_CASE_READ, number, List.of(), null);
        return preview(number);
    }

    private InsightView.Preview preview(CaseNumber number) {
        var excerpt = excerpts.of(number, false);
        var decided = decisions.of(number);
        return new InsightView.Preview(
                number.value(),
                excerpt.lines().size(),
                excerpt.left(),
                excerpt.toldOf(),
                decided.map(NamesDecisions.Decided::names).orElse(false),
                decided.map(NamesDecisions.Decided::reason).orElse(null),
                decided.map(one -> callers.nameOf(one.by())).orElse(null),
                decided.map(NamesDecisions.Decided::at).orElse(null));
    }

    InsightView.Preview decide(String code, @Nullable String typed, boolean names, String reason) {
        var asked = desk.may(Operation.DECIDE_NAMES_IN_LOG, code);
        var number = desk.caseOf(asked, typed);
        var why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw InsightRefusal.wrong("Skriv, hvorfor: mindst " + SHORTEST + " og højst " + LONGEST + " tegn.");
        }
        decisions.decide(number, names, why, asked.caller().userId());
        log.recordFor(asked.caller(), Act.LOG_NAMES_DECIDED, number, List.of(names ? "med navne" : "uden navne"), null);
        return preview(number);
    }

    Written csv(String code, @Nullable String typed) {
        var number = exported(code, typed, "CSV");
        boolean names = names(number);
        return new Written(number, Csv.of(excerpts.of(number, names), names, LogExcerpt.LEFT_OUT));
    }

    Written pdf(String code, @Nullable String typed) {
        var number = exported(code, typed, "PDF");
        boolean names = names(number);
        var excerpt = excerpts.of(number, names);
        var lines = excerpt.lines().stream()
                .map(line -> new LogExcerpt.Line(line.at(), line.role(), line.name(), line.done(), line.purpose()))
                .toList();
        boolean drill = files.find(number).map(CaseFile::drill).orElse(false);
        return new Written(
                number,
                paper.print(number, lines, excerpt.toldOf(), drill)
                        .orElseThrow(() -> InsightRefusal.wrong(
                                "Udskriften er for lang til en PDF. Hent den som regneark i stedet.")));
    }

    /** The look that the excerpt itself is stands in it too, the next time. */
    private CaseNumber exported(String code, @Nullable String typed, String as) {
        var asked = desk.may(Operation.EXPORT_LOG, code);
        var number = desk.caseOf(asked, typed);
        log.recordFor(asked.caller(), Act.LOG_EXPORTED, number, List.of(as), null);
        return number;
    }

    private boolean names(CaseNumber number) {
        return decisions.of(number).map(NamesDecisions.Decided::names).orElse(false);
    }
}
