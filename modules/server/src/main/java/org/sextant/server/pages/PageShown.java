package org.sextant.server.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.model.PageSize;
import org.sextant.model.Statement;
import org.sextant.server.words.FindingWords;
import org.sextant.server.words.Subject;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;
import org.sextant.store.Job;

/**
 * One page of a document: its picture and its words side by side, and what was found on it.
 *
 * @param document the document's number in its case, from 1
 * @param page the page, from 1
 * @param pages how many there are
 * @param path the path of the document's pages, to which a number is added
 * @param issues what is wrong with it, in sentences
 * @param picture the page as it looks; absent where its format has no pages to look at
 * @param close the part of it around the words that are marked, for small screens
 * @param before its words up to those that are marked; all of them where none are
 * @param words the words that are marked
 * @param after its words after them
 * @param found what was found on it
 */
record PageShown(
        int document,
        int page,
        int pages,
        String path,
        List<String> issues,
        @Nullable Picture picture,
        @Nullable Picture close,
        String before,
        String words,
        String after,
        List<Found> found) {

    /**
     * A fact that the page says.
     *
     * @param kind the standing's code, for style
     * @param path this page with its words marked
     * @param chosen whether they are marked now
     */
    record Found(String title, String value, String standing, String kind, String path, boolean chosen) {

        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }

    /** A page with this span of the document's text marked on it; begin and end are equal where nothing is. */
    static PageShown of(
            Records records,
            Job job,
            DocumentText text,
            Page page,
            int begin,
            int end,
            List<Statement> statements,
            Wording wording) {
        List<Place> places = places(records, page, statements, wording);
        int from = Math.max(page.begin(), Math.min(begin, page.end()));
        int to = Math.max(from, Math.min(end, page.end()));
        String path = records.pagePath(job.document(), page.number());
        return new PageShown(
                records.number(job.document()),
                page.number(),
                text.pages().size(),
                path.substring(0, path.lastIndexOf('/') + 1),
                text.issues().stream()
                        .filter(issue -> issue.page() != null && issue.page() == page.number())
                        .map(issue -> Words.issue(issue, wording))
                        .toList(),
                page.size() == null
                        ? null
                        : picture(page.size(), path, page, places, page.listBoxes(from, to), wording),
                from == to
                        ? null
                        : records.findPart(text.id(), page, from, to, wording).orElse(null),
                text.text().substring(page.begin(), from),
                text.text().substring(from, to),
                text.text().substring(to, page.end()),
                found(places, begin, end));
    }

    private static Picture picture(
            PageSize size, String path, Page page, List<Place> places, List<Box> marked, Wording wording) {
        return new Picture(
                path + ".png",
                wording.get("page.alt", page.number()),
                new Box(0, 0, size.width(), size.height()),
                places.stream()
                        .flatMap(place -> page.listBoxes(place.begin(), place.end()).stream())
                        .distinct()
                        .filter(box -> !marked.contains(box))
                        .toList(),
                marked);
    }

    /** What the document states on this page; what the case makes of it stands with the facts. */
    private static List<Place> places(Records records, Page page, List<Statement> statements, Wording wording) {
        return statements.stream()
                .flatMap(statement -> statement.evidence().stream()
                        .filter(evidence -> evidence.page() == page.number()
                                && records.findText(evidence).isPresent())
                        .map(evidence -> new Place(
                                evidence.begin(),
                                evidence.end(),
                                Subject.shortTitleOf(statement.key(), wording),
                                FindingWords.headed(statement.finding(), wording),
                                Words.standing(statement, wording),
                                Words.standingCode(statement),
                                records.spanPath(evidence))))
                .sorted(Comparator.comparingInt(Place::begin).thenComparing(Place::title))
                .toList();
    }

    /** Each fact once, with its first place on the page or the one that is marked. */
    private static List<Found> found(List<Place> places, int begin, int end) {
        Map<List<String>, Found> found = new LinkedHashMap<>();
        for (Place place : places) {
            boolean chosen = place.begin() == begin && place.end() == end;
            Found one = new Found(place.title(), place.value(), place.standing(), place.kind(), place.path(), chosen);
            found.merge(
                    List.of(one.title(), one.value(), one.standing()),
                    one,
                    (first, next) -> next.chosen() ? next : first);
        }
        return List.copyOf(found.values());
    }

    private record Place(int begin, int end, String title, String value, String standing, String kind, String path) {

        @Override
        public String toString() {
            return "Place[" + begin + "-" + end + "]";
        }
    }

    @Override
    public String toString() {
        return "PageShown[" + document + ":" + page + "]";
    }
}
