package org.sextant.guidance.internal.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.sextant.guidance.Language;

/**
 * How people ask in one language: a document for each way to ask for a topic. A question is as near to a topic as to the
 * nearest of its ways to ask, and as much of it as the topic has words for. Safe for use by many threads.
 */
final class QuestionIndex {

    private static final String TOPIC = "topic";
    private static final String ASK = "ask";
    private static final String WORDS = "words";
    private static final int ALL = 10_000;

    /** What the nearest way to ask weighs against the share of the question that the topic has words for. */
    private static final double NEAREST = 0.6;

    /**
     * What is said of a topic.
     *
     * @param topic the topic
     * @param asks ways to ask for it
     * @param words what its answer says
     */
    record Source(TopicKey topic, List<String> asks, String words) {}

    private final QuestionAnalyzer analyzer;
    private final ClassicSimilarity similarity = new ClassicSimilarity();
    private final Map<String, TopicKey> topics = new LinkedHashMap<>();
    private final IndexSearcher searcher;

    QuestionIndex(Language language, List<List<String>> synonyms, List<Source> sources) {
        analyzer = new QuestionAnalyzer(language, synonyms);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig settings = new IndexWriterConfig(analyzer).setSimilarity(similarity);
        try {
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                for (Source source : sources) {
                    topics.put(source.topic().toString(), source.topic());
                    for (String ask : source.asks()) {
                        add(writer, source.topic(), ask, ask);
                    }
                    add(writer, source.topic(), "", source.words());
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        searcher.setSimilarity(similarity);
    }

    private static void add(IndexWriter writer, TopicKey topic, String ask, String words) throws IOException {
        Document document = new Document();
        document.add(new StringField(TOPIC, topic.toString(), Field.Store.YES));
        document.add(new TextField(ASK, ask, Field.Store.NO));
        document.add(new TextField(WORDS, words, Field.Store.NO));
        writer.addDocument(document);
    }

    /** How many of the words around a question are those of this language. */
    int speaks(String question) {
        return analyzer.speaks(question);
    }

    /** Whether any of these phrases is in a text. */
    boolean mentions(String text, List<String> phrases) {
        List<String> terms = analyzer.terms(text);
        return phrases.stream()
                .map(analyzer::terms)
                .anyMatch(phrase -> !phrase.isEmpty() && Collections.indexOfSubList(terms, phrase) >= 0);
    }

    /** How near a question is to each topic that has a word of it, from 0 to about 1, the nearest first. */
    List<Map.Entry<TopicKey, Double>> rank(String question) {
        return rank(new LinkedHashSet<>(analyzer.terms(question)));
    }

    /** The same by those of its words that any topic has; nothing if they are less than half of all. */
    List<Map.Entry<TopicKey, Double>> rankByKnownWords(String question) {
        Set<String> terms = new LinkedHashSet<>(analyzer.terms(question));
        Set<String> known = terms.stream().filter(this::isKnown).collect(Collectors.toCollection(LinkedHashSet::new));
        return 2 * known.size() < terms.size() ? List.of() : rank(known);
    }

    private boolean isKnown(String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(WORDS, term)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private List<Map.Entry<TopicKey, Double>> rank(Set<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        try {
            Map<TopicKey, Double> near = nearest(terms);
            Map<TopicKey, Double> ranked = new LinkedHashMap<>();
            for (TopicKey topic : topics.values()) {
                double score =
                        NEAREST * Math.min(1, near.getOrDefault(topic, 0.0)) + (1 - NEAREST) * covered(terms, topic);
                if (score > 0) {
                    ranked.put(topic, score);
                }
            }
            return ranked.entrySet().stream()
                    .sorted(Map.Entry.<TopicKey, Double>comparingByValue(Comparator.reverseOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** Lucene's score of the best way to ask, as a share of what one made of just these terms would have. */
    private Map<TopicKey, Double> nearest(Set<String> terms) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double best = 0;
        for (String term : terms) {
            query.add(new TermQuery(new Term(ASK, term)), Occur.SHOULD);
            best += idf(ASK, term);
        }
        best /= Math.sqrt(terms.size());
        Map<TopicKey, Double> nearest = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query.build(), ALL).scoreDocs) {
            String topic = searcher.storedFields().document(hit.doc).get(TOPIC);
            nearest.merge(topics.getOrDefault(topic, TopicKey.NONE), hit.score / best, Math::max);
        }
        return nearest;
    }

    /** The share of the terms, by weight, that a topic has at all. */
    private double covered(Set<String> terms, TopicKey topic) throws IOException {
        double all = 0;
        double had = 0;
        for (String term : terms) {
            double weight = Math.pow(idf(WORDS, term), 2);
            BooleanQuery inTopic = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(WORDS, term)), Occur.MUST)
                    .add(new TermQuery(new Term(TOPIC, topic.toString())), Occur.FILTER)
                    .build();
            all += weight;
            had += searcher.count(inTopic) > 0 ? weight : 0;
        }
        return had / all;
    }

    /** What a term tells: the fewer ways to ask have it, the more; one that none has tells most. */
    private double idf(String field, String term) throws IOException {
        return similarity.idf(
                searcher.getIndexReader().docFreq(new Term(field, term)),
                searcher.getIndexReader().numDocs());
    }
}
