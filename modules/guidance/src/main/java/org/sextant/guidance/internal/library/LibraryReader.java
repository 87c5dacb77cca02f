package org.sextant.guidance.internal.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.guidance.Help;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.library.Asking.Elsewhere;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.guidance.internal.pack.TextReader;
import org.sextant.guidance.internal.pack.Yaml;
import org.sextant.guidance.internal.pack.YamlItem;

/** Reads what a pack says to people in general; files in another language than English lie in a folder of its code. */
public final class LibraryReader {

    private final PackFiles files;
    private final Pack pack;
    private final Problems problems;

    private LibraryReader(PackFiles files, Pack pack, Problems problems) {
        this.files = files;
        this.pack = pack;
        this.problems = problems;
    }

    /** What these files say; what is wrong with them is added to {@code problems}. */
    public static Library read(PackFiles files, Pack pack, Problems problems) {
        return new LibraryReader(files, pack, problems).read();
    }

    private Library read() {
        YamlItem manifest = Yaml.readMapping("pack.yaml", text("pack.yaml"), problems);
        List<Language> languages = readLanguages(manifest);
        Map<Language, Map<String, Answer>> answers = new EnumMap<>(Language.class);
        Map<Language, Map<String, PackText>> texts = new EnumMap<>(Language.class);
        Map<Language, Catalogue> catalogues = new EnumMap<>(Language.class);
        for (Language language : languages) {
            answers.put(language, readAnswers(language));
            if (language != Language.ENGLISH) {
                texts.put(language, readTexts(language));
                catalogues.put(language, readCatalogue(language).with(OwnSentences.catalogue(language)));
            }
        }
        return new Library(
                pack,
                manifest.text("evidenceCutoff"),
                manifest.text("reviewedBy"),
                languages,
                answers,
                texts,
                catalogues,
                files.find("services.yaml").isPresent() ? readServices(languages) : List.of(),
                files.find("ask.yaml").isPresent() ? readAsking(languages) : Asking.NONE);
    }

    private String text(String file) {
        return files.find(file).orElse("");
    }

    private List<Language> readLanguages(YamlItem manifest) {
        List<Language> languages = new ArrayList<>();
        for (String code : manifest.texts("languages")) {
            Optional<Language> language = Language.find(code);
            language.ifPresent(languages::add);
            if (language.isEmpty()) {
                problems.add("pack.yaml", 1, "no such language: '" + code + "'");
            }
        }
        if (!languages.isEmpty() && languages.get(0) != Language.ENGLISH) {
            problems.add("pack.yaml", 1, "packs are written in English: 'languages' begins with en");
        }
        return languages;
    }

    private static String folder(Language language, String name) {
        return language == Language.ENGLISH ? name : language.code() + "/" + name;
    }

    private Map<String, Answer> readAnswers(Language language) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        String folder = folder(language, "answers");
        for (String file : files.list(folder, ".md")) {
            String topic = file.substring(folder.length() + 1, file.length() - ".md".length());
            if (!pack.topics().containsKey(topic)) {
                problems.add(file, 1, "no topic " + topic + " in decisions/topics.csv");
            }
            answers.put(
                    topic,
                    AnswerReader.read(
                            file, text(file), language, pack.citations().keySet(), problems));
        }
        return answers;
    }

    private Map<String, PackText> readTexts(Language language) {
        Map<String, PackText> texts = new LinkedHashMap<>();
        String folder = folder(language, "topics");
        for (String file : files.list(folder, ".md")) {
            String code = file.substring(folder.length() + 1, file.length() - ".md".length());
            if (!pack.texts().containsKey(code)) {
                problems.add(file, 1, "there is no English text topics/" + code + ".md");
            }
            texts.put(code, TextReader.read(file, text(file), language, problems));
        }
        return texts;
    }

    private Catalogue readCatalogue(Language language) {
        String file = folder(language, "words.yaml");
        return Catalogue.read(file, text(file), language, problems);
    }

    private List<Service> readServices(List<Language> languages) {
        String file = "services.yaml";
        List<Service> services = new ArrayList<>();
        for (YamlItem item : Yaml.readList(file, text(file), problems)) {
            Map<Language, Help> words = new EnumMap<>(Language.class);
            for (Language language : languages) {
                item.findItem(language.code())
                        .filter(said -> !said.text("name").isBlank()
                                && !said.text("what").isBlank())
                        .ifPresentOrElse(
                                said -> words.put(
                                        language, new Help(item.text("code"), said.text("name"), said.text("what"))),
                                () -> problems.add(
                                        file,
                                        item.line(),
                                        item.text("code") + " needs name and what in " + language.code()));
            }
            services.add(new Service(item.text("code"), item.texts("conclusions"), item.texts("topics"), words));
            for (String topic : item.texts("topics")) {
                if (!pack.topics().containsKey(topic)) {
                    problems.add(file, item.line(), "no topic " + topic + " in decisions/topics.csv");
                }
            }
            for (String conclusion : item.texts("conclusions")) {
                if (!pack.texts().containsKey(conclusion)) {
                    problems.add(file, item.line(), "no conclusion " + conclusion);
                }
            }
        }
        return services;
    }

    private Asking readAsking(List<Language> languages) {
        String file = "ask.yaml";
        YamlItem asking = Yaml.readMapping(file, text(file), problems);
        Map<Language, List<List<String>>> synonyms = new EnumMap<>(Language.class);
        asking.findItem("synonyms")
                .ifPresent(groups ->
                        languages.forEach(language -> synonyms.put(language, groups.groups(language.code()))));
        Map<Language, List<String>> subject = new EnumMap<>(Language.class);
        asking.findItem("subject")
                .ifPresent(words -> languages.forEach(language -> subject.put(language, words.texts(language.code()))));
        Map<String, Map<Language, List<String>>> topics = new LinkedHashMap<>();
        for (YamlItem item : asking.items("topics")) {
            if (!pack.topics().containsKey(item.text("topic"))) {
                problems.add(file, item.line(), "no topic " + item.text("topic") + " in decisions/topics.csv");
            }
            topics.put(item.text("topic"), readWords(item, "", languages, file));
        }
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (YamlItem item : asking.items("elsewhere")) {
            Map<Language, String> says = new EnumMap<>(Language.class);
            languages.forEach(language -> item.findItem(language.code())
                    .flatMap(said -> said.find("says"))
                    .ifPresentOrElse(
                            said -> says.put(language, said),
                            () -> problems.add(
                                    file, item.line(), item.text("code") + " says nothing in " + language.code())));
            elsewhere.add(new Elsewhere(
                    item.text("code"), item.texts("unless"), readWords(item, "words", languages, file), says));
        }
        return new Asking(synonyms, subject, topics, elsewhere);
    }

    /** The words under a language, or under a name in it. */
    private Map<Language, List<String>> readWords(YamlItem item, String name, List<Language> languages, String file) {
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : languages) {
            List<String> own = name.isEmpty()
                    ? item.texts(language.code())
                    : item.findItem(language.code())
                            .map(inner -> inner.texts(name))
                            .orElse(List.of());
            if (own.isEmpty()) {
                problems.add(file, item.line(), "no words in " + language.code());
            }
            words.put(language, own);
        }
        return words;
    }
}
