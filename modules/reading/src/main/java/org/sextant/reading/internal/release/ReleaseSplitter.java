package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentPart;
import org.sextant.model.Issue;
import org.sextant.model.Page;
import org.sextant.model.PatientIdentity;
import org.sextant.reading.internal.ReadFile;

/**
 * Cuts a release of records, where documents stand one after the other in one file, into its documents, and tells which
 * of them repeat an earlier one. Cautious: where nothing says that a document begins, none does. Linear in the text.
 */
public final class ReleaseSplitter {

    private static final String PLAIN_TEXT = "text/plain";
    private static final int LONGEST_OWN_COUNT = 12;

    private final Titles words = new Titles();
    private final CopyFinder copies = new CopyFinder();

    /** The file with each of its documents as a part of its own. */
    public ReadFile split(ReadFile file) {
        List<DocumentPart> parts = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        int page = 0;
        for (DocumentPart part : file.parts()) {
            numbers.put(part.number(), parts.size() + 1);
            List<Page> pages = new ArrayList<>();
            while (page < file.pages().size() && file.pages().get(page).begin() < part.end()) {
                pages.add(file.pages().get(page++));
            }
            List<Integer> begins = isCoded(file, part) ? List.of(part.begin()) : begins(file.text(), part, pages);
            for (int i = 0; i < begins.size(); i++) {
                int end = i + 1 < begins.size() ? begins.get(i + 1) : part.end();
                parts.add(part(part, parts.size() + 1, begins.get(i), end));
            }
        }
        List<DocumentPart> told = parts.size() > 1 ? copies.mark(file.text(), parts) : parts;
        return new ReadFile(
                file.mediaType(),
                file.text(),
                file.pages(),
                told,
                file.entries(),
                file.wholes(),
                file.lines(),
                file.issues().stream().map(issue -> renumbered(issue, numbers)).toList());
    }

    /** Where documents begin in this part, its own beginning first. */
    private List<Integer> begins(String text, DocumentPart part, List<Page> pages) {
        List<Leaf> leaves = leaves(text, part, pages);
        List<Integer> begins = new ArrayList<>(List.of(part.begin()));
        @Nullable OpenDocument open = null;
        for (Leaf leaf : leaves) {
            if (open == null) {
                open = leaf.top().isEmpty() ? null : new OpenDocument(leaf, words);
            } else if (open.isFollowedBy(leaf)) {
                begins.add(leaf.begin());
                open = new OpenDocument(leaf, words);
            } else {
                open.add(leaf);
            }
        }
        return begins;
    }

    private List<Leaf> leaves(String text, DocumentPart part, List<Page> pages) {
        if (pages.size() < 2) {
            return part.mediaType().startsWith(PLAIN_TEXT)
                    ? PlainLeaves.cut(text, part.begin(), part.end(), words)
                    : List.of();
        }
        List<Leaf> leaves = pages.stream().map(page -> Leaf.of(text, page)).toList();
        Set<PageNumber> stamps = stamps(leaves);
        return leaves.stream().map(leaf -> leaf.withoutNumbers(stamps)).toList();
    }

    /** The numbers that count the pages of the whole release, and so nothing of its documents. */
    private static Set<PageNumber> stamps(List<Leaf> leaves) {
        Map<List<Integer>, Set<PageNumber>> byShift = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            for (PageNumber number : leaves.get(i).numbers()) {
                byShift.computeIfAbsent(List.of(number.number() - i, number.of()), key -> new HashSet<>())
                        .add(number);
            }
        }
        return byShift.values().stream()
                .filter(run -> run.size() > LONGEST_OWN_COUNT && run.size() * 10 >= leaves.size() * 9)
                .findFirst()
                .orElse(Set.of());
    }

    /** What a structured record says of its documents is not questioned. */
    private static boolean isCoded(ReadFile file, DocumentPart part) {
        return part.kind() != null
                || part.date() != null
                || !part.patient().equals(PatientIdentity.UNKNOWN)
                || file.entries().stream()
                        .anyMatch(entry -> entry.begin() >= part.begin() && entry.begin() < part.end());
    }

    private static DocumentPart part(DocumentPart whole, int number, int begin, int end) {
        return new DocumentPart(
                number,
                whole.path(),
                whole.name(),
                whole.mediaType(),
                begin,
                end,
                whole.kind(),
                whole.date(),
                whole.patient(),
                null);
    }

    private static Issue renumbered(Issue issue, Map<Integer, Integer> numbers) {
        Integer old = issue.part();
        return old == null
                ? issue
                : new Issue(issue.kind(), issue.document(), issue.page(), numbers.getOrDefault(old, old));
    }
}
