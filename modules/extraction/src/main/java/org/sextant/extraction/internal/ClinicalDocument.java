package org.sextant.extraction.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.DocumentKind;

/**
 * A document as finders see it: its text and everything found out about its shape. Immutable. All offsets count
 * {@code char}s of its own text; {@link #source()} knows the way to the file, which evidence counts in.
 */
public final class ClinicalDocument {

    private final PartText source;
    private final DocumentKind kind;
    private final DocumentHeader header;
    private final List<Section> sections;
    private final List<Span> sentences;
    private final SecondVoice voice;
    private final NormalText normalText;
    private final SearchText search;
    private final Map<Class<?>, Object> readings = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> textForms;

    /** A document of these parts; sections cover the text, which the search holds, and all lists are in text order. */
    public ClinicalDocument(
            PartText source,
            DocumentKind kind,
            DocumentHeader header,
            List<Section> sections,
            List<Span> sentences,
            SecondVoice voice,
            NormalText normalText,
            SearchText search) {
        this(source, kind, header, sections, sentences, voice, normalText, search, new ConcurrentHashMap<>());
    }

    private ClinicalDocument(
            PartText source,
            DocumentKind kind,
            DocumentHeader header,
            List<Section> sections,
            List<Span> sentences,
            SecondVoice voice,
            NormalText normalText,
            SearchText search,
            Map<Class<?>, Object> textForms) {
        this.source = source;
        this.kind = kind;
        this.header = header;
        this.sections = List.copyOf(sections);
        this.sentences = List.copyOf(sentences);
        this.voice = voice;
        this.normalText = normalText;
        this.search = search;
        this.textForms = textForms;
    }

    /** The same document with its header read. */
    public ClinicalDocument withHeader(DocumentHeader read) {
        return new ClinicalDocument(source, kind, read, sections, sentences, voice, normalText, search, textForms);
    }

    /** This document in another form, made at the first call and kept: finders of one family share one. */
    public <T> T readAs(Class<T> form, Function<ClinicalDocument, T> reading) {
        return form.cast(readings.computeIfAbsent(form, first -> reading.apply(this)));
    }

    /** The text in another form, which does not depend on the header: made once, and the same when the header is read. */
    public <T> T readTextAs(Class<T> form, Function<ClinicalDocument, T> reading) {
        return form.cast(textForms.computeIfAbsent(form, first -> reading.apply(this)));
    }

    /** The document in its file, with its pages. */
    public PartText source() {
        return source;
    }

    /** The whole text of this document. */
    public String text() {
        return source.text();
    }

    /** The whole text, to seek patterns in. */
    public SearchText search() {
        return search;
    }

    /** The words of a place. */
    public String textOf(Span span) {
        return text().substring(span.begin(), span.end());
    }

    /** What kind of document it is. */
    public DocumentKind kind() {
        return kind;
    }

    /** Who and when; unknown until the {@link HeaderReader} has run. */
    public DocumentHeader header() {
        return header;
    }

    /** The sections, covering the text in order. */
    public List<Section> sections() {
        return sections;
    }

    /** The sentences: cTAKES's, cut at headings and list items, and joined where a stray full stop cut a line end. */
    public List<Span> sentences() {
        return sentences;
    }

    /** Whether cTAKES takes a term of our vocabulary at the place for negated. */
    public boolean isDeniedByOther(Span place) {
        return voice.isDenied(place);
    }

    /** The text as grammars like to read it, with misread key words put right. */
    public NormalText normalText() {
        return normalText;
    }

    /** The sentence that holds the offset; none where the text could not be analysed. */
    public Optional<Span> findSentenceAt(int offset) {
        int at = Span.firstEndingAfter(sentences, offset);
        return at < sentences.size() && sentences.get(at).holds(offset)
                ? Optional.of(sentences.get(at))
                : Optional.empty();
    }

    /** The section that holds the offset: the last that begins at or before it. */
    public Section getSectionAt(int offset) {
        int low = 0;
        int high = sections.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).begin() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high < 0 ? new Section(HeadingKind.NONE, 0, 0, text().length()) : sections.get(high);
    }

    /** The line that holds the offset, without its line break. */
    public Span getLineAt(int offset) {
        int begin = text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = text().indexOf('\n', offset);
        return new Span(Math.min(begin, offset), end < 0 ? text().length() : end);
    }

    /** Every match of a pattern in the text that is neither boilerplate nor left unanalysed, in text order. */
    public Stream<MatchResult> matches(Pattern pattern) {
        return search.matches(pattern).stream().filter(match -> isReadable(match.start()));
    }

    /** The same, with named groups: the matcher stands at each match in turn and must not be moved. */
    public void scan(Pattern pattern, Consumer<Matcher> visitor) {
        search.scan(pattern, matcher -> {
            if (isReadable(matcher.start())) {
                visitor.accept(matcher);
            }
        });
    }

    /** Whether facts may be drawn from this place: it was analysed, and is no leaflet, template or trial description. */
    public boolean isReadable(int offset) {
        return offset < text().length()
                && findSentenceAt(offset).isPresent()
                && getSectionAt(offset).kind() != HeadingKind.BOILERPLATE;
    }
}
