package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

/** What is wrong with one document of a file: its share of the file's issues, and what analysis adds; each said once. */
public final class PartIssues {

    private final PartText part;
    private final Set<Issue> issues = new LinkedHashSet<>();
    private final List<Issue> repeatable = new ArrayList<>();

    /** The issues of a part, beginning with what reading told of it. */
    public PartIssues(PartText part) {
        this.part = part;
        part.file().issues().stream().filter(this::isOfPart).forEach(repeatable::add);
    }

    /** Adds an issue of the page that holds this offset of the part. */
    public void addAt(IssueKind kind, int offset) {
        repeatable.add(
                new Issue(kind, part.file().id(), part.findPageNumber(offset).orElse(null)));
    }

    /** Adds an issue of a page, once. */
    public void addOnce(IssueKind kind, int page) {
        Issue issue = new Issue(kind, part.file().id(), page);
        if (!repeatable.contains(issue)) {
            issues.add(issue);
        }
    }

    /** Adds an issue of the whole part. */
    public void add(IssueKind kind) {
        boolean alone = part.file().parts().size() <= 1;
        repeatable.add(new Issue(
                kind, part.file().id(), null, alone ? null : part.part().number()));
    }

    /** Tells that not all of the part was searched, once, however often it happened. */
    public void addPartial() {
        if (repeatable.stream().noneMatch(issue -> issue.kind() == IssueKind.PARTIAL_EXTRACTION)) {
            add(IssueKind.PARTIAL_EXTRACTION);
        }
    }

    /** All of them, in the order they were met. */
    public List<Issue> list() {
        List<Issue> all = new ArrayList<>(repeatable);
        all.addAll(issues);
        return all;
    }

    /** An issue is of the part it names, else of the part its page begins in, else of the first. */
    private boolean isOfPart(Issue issue) {
        int own = part.part().number();
        if (issue.part() != null) {
            return issue.part() == own;
        }
        DocumentText file = part.file();
        int first = file.parts().isEmpty() ? own : file.parts().get(0).number();
        return file.pages().stream()
                        .filter(page -> issue.page() != null && page.number() == issue.page())
                        .findFirst()
                        .flatMap(page -> file.findPartAt(page.begin()))
                        .map(DocumentPart::number)
                        .orElse(first)
                == own;
    }
}
