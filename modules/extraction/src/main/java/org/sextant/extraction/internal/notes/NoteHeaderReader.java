package org.sextant.extraction.internal.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.DocumentHeader;
import org.sextant.extraction.internal.HeaderReader;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.ClinicalDate;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/** Reads name, birth date, record number, sex and the document's date from the head of a document. */
public final class NoteHeaderReader implements HeaderReader {

    private static final int HEAD_LINES = 8;
    private static final int HEAD_CHARACTERS = 1_000;

    /** A longer line is prose, whatever its first words look like. */
    private static final int LONGEST_HEAD_LINE = 200;

    /** Fewer digits are no record number; a number without a label needs more. */
    private static final int LEAST_DIGITS = 3;

    private static final int LEAST_DIGITS_UNLABELLED = 5;
    private static final int YOUNGEST_ADULT = 16;
    private static final int LINE_REACH = 60;

    private static final Pattern BIRTH = Pattern.compile(
            "(?:\\bd\\.?o\\.?b\\.?|\\bdate of birth|\\bborn(?: on)?|\\bbirth ?date|\\bb\\.)[:\\s]{0,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BORN_ON =
            Pattern.compile(BIRTH.pattern() + "(?:\\d|[A-Z][a-z]{2,8} \\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECORD_NUMBER = Pattern.compile(
            "\\b(?:MRN|M\\.R\\.N\\.|Hosp(?:ital)?\\.? ?(?:no|number|num|#)|Chart(?: no)?|Record(?: no| number)?|Unit (?:no|number)|UR(?:N| no)|NHS (?:no|number)|Patient (?:ID|no|number)|Pt ID|Med(?:ical)? ?rec(?:ord)?(?: no| number)?)"
                    + "(?: \\([^)]{0,12}\\))?[.:#\\s]{1,4}([A-Z0-9][A-Z0-9/.\\-]{4,18})(?![\\w])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "(?<![\\w/.\\-])(?=[A-Z/.\\-]*+(?:\\d{1,2}+(?!\\d)[A-Z/.\\-]*+)*+\\d{3})([A-Z]{0,4}[0-9/.\\-]*[A-Z0-9/.\\-]{4,16})(?![\\w/])");
    private static final Pattern REPORT_NUMBER_LABEL = Pattern.compile(
            "(?:case|report(?: no)?|accession|lab ref|specimen(?: no)?|ref|no)[.:#\\s]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED_NAME = Pattern.compile(
            "\\b(?:Patient(?: name)?|Name|Pt|RE|Re)(?::\\s{0,4}|\\s{1,4}(?=Mrs|Mr|Ms|Miss))(?:Mrs|Mr|Ms|Miss|Dr)?\\.? ?([A-Z](?:\\.|[\\p{L}'’\\-]+),? +[A-Z](?:\\.|[\\p{L}'’\\-]*)(?: [A-Z][\\p{L}'’\\-]+)?)");
    private static final Pattern SURNAME_FORENAME = Pattern.compile(
            "\\bSurname:? +([A-Z][\\p{L}'’\\-]+) +Forenames?:? +([A-Z][\\p{L}'’\\-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_AT_START = Pattern.compile(
            "^\\s*(?:(?:dear|re|patient)\\b[^:]*:\\s*|(?:Re|Patient|Name|Pt) +)?(?:Mrs|Mr|Ms|Miss)?\\.? ?([A-Z][\\p{L}'’\\-]+,? +[A-Z][\\p{L}'’\\-]*\\.?(?: [A-Z][\\p{L}'’\\-]+)?)(?=,|\\s{2,}|\\s+\\d|\\s+[MF]\\b|\\s+DOB|\\s+dob|\\s+b\\.|\\s*$)");
    private static final Pattern NOT_A_PERSON = Pattern.compile(
            "\\b(?:hospitals?|infirmary|trust|lab(?:orator(?:y|ies))?|clinic|imaging|radiology|oncology|urology|pathology|centre|center|summary|note|letter|report|dear|department|dept|unit|visit|consult(?:ation)?|chart|nhs|ct|mri|pet|university|regional|health|medical|medicine|cancer|surgery|surgical|specimen|discharge|admission|history|physical|multidisciplinary|mdt|board|review|results?|final|date|nuclear|cytology|histology|ward|family|memorial|community|internal|haematology|hematology|page|follow|outcome|examination|exam|bone|scan|chest|tumou?r|dr|attending|thoracic|renal|kidney|gu|service|institute|outreach|office|information|info|status|diagnos[ei]s|parameters?|carcinoma|adenocarcinoma|gleason)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_WITHIN = Pattern.compile(
            "(?:\\s{2,}|\\b(?:Re|Patient|Name|Pt):? +|\\bre +)(?:Mrs|Mr|Ms|Miss)?\\.? ?([A-Z][\\p{L}'’\\-]+,? +[A-Z][\\p{L}'’\\-]+)(?=,|\\s{2,}|\\s+\\d|\\s+[MF]\\b|\\s+DOB|\\s+dob|\\s+[A-Z]+[/\\-]\\d)");
    private static final Pattern SEX = Pattern.compile(
            "\\b(?:Sex|Gender)[:\\s]{1,3}(male|female|m|f)\\b|\\b\\d{1,3} ?(?:-? ?(?:yo|y/o|y\\.o\\.|yrs?|years?(?:[- ]old)?)\\.?)?,? ?(M|F|male|female|man|woman|lady|gentleman)\\b|\\b(M|F)/\\d{2}\\b|(?:\\s{2,}|,\\s?)(M|F)(?=\\s{2,}|\\s+\\d|,|\\s*$)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern AGE_AND_SEX =
            Pattern.compile("\\b\\d{2} ?(?:yo )?[MF]\\b|\\b[MF] ?/? ?\\d{2}\\b(?!\\.\\d)");
    private static final Pattern TITLE = Pattern.compile("\\b(?:Re|Patient|Dear)?:? ?(Mrs|Miss|Ms|Mr) (?=[A-Z])");
    private static final Pattern SEX_IN_BODY = Pattern.compile(
            "\\b\\d{2}[- ]?(?:yo|y/o|year[- ]old|yr[- ]old) (?:[a-z\\-]+ ){0,2}?(M|F|male|female|man|woman|lady|gentleman)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUED = Pattern.compile(
            "\\b(?:date (?:of )?report(?:ed)?|date reported|reported(?: on)?|report date|signed(?: out)?|verified|authorised|finali[sz]ed|final|report|rpt|rep|dictated|date of (?:visit|service|letter|clinic)|dos|date seen|seen(?: on)?|clinic date|visit date|letter date|discharged|date)[:\\s]{1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ISSUED = Pattern.compile(
            "(?:\\bprinted|\\bprint date|\\bd\\.?o\\.?b\\.?|\\bbirth|\\bborn|\\bcomparison|\\bcompare[d]?|\\bvs|\\bprevious|\\bprior|\\bb\\.|\\bnext|\\bappointment|\\bdue|\\bplanned|\\bscheduled|\\bsurgery)[^\\n]{0,20}$",
            Pattern.CASE_INSENSITIVE);

    @Override
    public DocumentHeader read(ClinicalDocument document) {
        Note note = Note.of(document);
        int headEnd = headEnd(note.text());
        SearchText head = headEnd == note.text().length()
                ? document.search()
                : new SearchText(
                        note.text().substring(0, headEnd), document.search().deadline());
        Optional<DateGrammar.DateMention> birth = findBirth(note, head);
        @Nullable ClinicalDate date = findDate(note, headEnd, birth.orElse(null));
        @Nullable ClinicalDate born = birth.map(DateGrammar.DateMention::date).orElse(null);
        PatientIdentity patient = new PatientIdentity(
                findName(head.text()).orElse(null),
                born,
                findSex(note, head),
                findRecordNumber(note, head, birth.orElse(null)));
        return new DocumentHeader(patient, date);
    }

    private static int headEnd(String text) {
        int end = 0;
        int lines = 0;
        while (end < text.length() && lines < HEAD_LINES) {
            int next = text.indexOf('\n', end);
            next = next < 0 ? text.length() : next;
            lines += text.substring(end, next).isBlank() ? 0 : 1;
            end = Math.min(text.length(), next + 1);
        }
        return Math.min(end, HEAD_CHARACTERS);
    }

    private static Optional<DateGrammar.DateMention> findBirth(Note note, SearchText head) {
        int headEnd = head.text().length();
        for (MatchResult label : head.matches(BIRTH)) {
            int from = label.end();
            Optional<DateGrammar.DateMention> date = note.dates().findFirstIn(from, from + 2);
            if (date.isPresent()) {
                return date;
            }
        }
        int latest = note.dates().listDates().stream()
                .mapToInt(mention -> mention.date().earliest().getYear())
                .max()
                .orElse(0);
        return note.dates().listDates().stream()
                .filter(mention -> mention.begin() < headEnd && mention.date().isDay())
                .filter(mention -> mention.date().earliest().getYear() <= latest - YOUNGEST_ADULT)
                .findFirst();
    }

    private static @Nullable ClinicalDate findDate(Note note, int headEnd, DateGrammar.@Nullable DateMention birth) {
        int firstLinesEnd = firstLinesEnd(note.text());
        List<DateGrammar.DateMention> dates = note.dates().listDates().stream()
                .filter(mention -> mention.date().isDay() && !mention.equals(birth))
                .filter(mention -> birth == null || !mention.date().equals(birth.date()))
                .filter(mention -> !NOT_ISSUED
                        .matcher(lineBefore(note.text(), mention.begin()))
                        .find())
                .filter(mention -> note.document().isReadable(mention.begin()))
                .toList();
        Optional<DateGrammar.DateMention> issued = dates.stream()
                .filter(mention -> isLabelled(note.text(), mention.begin()))
                .max(Comparator.comparing(mention -> mention.date().earliest()));
        Optional<DateGrammar.DateMention> heading = dates.stream()
                .filter(mention -> mention.begin() < headEnd && mention.begin() < firstLinesEnd)
                .findFirst();
        Optional<DateGrammar.DateMention> latest = dates.stream()
                .max(Comparator.comparing(mention -> mention.date().earliest()));
        return issued.filter(mention -> mention.begin() < firstLinesEnd || heading.isEmpty())
                .or(() -> heading)
                .or(() -> latest)
                .or(() -> findYear(note, headEnd, birth))
                .map(DateGrammar.DateMention::date)
                .orElse(null);
    }

    /** Where day and month cannot be told apart, the year still can. */
    private static Optional<DateGrammar.DateMention> findYear(
            Note note, int headEnd, DateGrammar.@Nullable DateMention birth) {
        return note.dates().listDates().stream()
                .filter(mention -> mention.begin() < headEnd && !mention.equals(birth))
                .filter(mention -> mention.date().value().length() == 4)
                .filter(mention -> !NOT_ISSUED
                        .matcher(lineBefore(note.text(), mention.begin()))
                        .find())
                .filter(mention -> birth == null
                        || mention.date().earliest().getYear()
                                > birth.date().earliest().getYear() + YOUNGEST_ADULT)
                .max(Comparator.comparing(mention -> mention.date().earliest()));
    }

    private static int firstLinesEnd(String text) {
        int blank = text.indexOf("\n\n");
        return blank < 0 ? text.length() : blank;
    }

    private static boolean isLabelled(String text, int begin) {
        Matcher label = ISSUED.matcher(text).region(Math.max(0, begin - 30), begin);
        int end = -1;
        while (label.find()) {
            end = label.end();
        }
        return end == begin;
    }

    /** The words of the line before the offset, as far back as they can matter. */
    private static String lineBefore(String text, int offset) {
        String near = text.substring(Math.max(0, offset - LINE_REACH), offset);
        return near.substring(near.lastIndexOf('\n') + 1);
    }

    private static Optional<String> findName(String head) {
        Matcher both = SURNAME_FORENAME.matcher(head);
        if (both.find()) {
            return Optional.of(both.group(2) + " " + both.group(1));
        }
        Optional<String> labelled = findPerson(LABELLED_NAME, head);
        if (labelled.isPresent()) {
            return labelled;
        }
        return head.lines()
                .filter(NoteHeaderReader::isIdentityLine)
                .map(NoteHeaderReader::findNameIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> findNameIn(String line) {
        return findPerson(NAME_AT_START, line).or(() -> findPerson(NAME_WITHIN, line));
    }

    private static Optional<String> findPerson(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!NOT_A_PERSON.matcher(matcher.group(1)).find()) {
                return Optional.of(clean(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether a line says something else of a person, as one with a name does: capitalised words alone may be anything. */
    private static boolean isIdentityLine(String line) {
        return line.length() <= LONGEST_HEAD_LINE
                && digits(line) > 0
                && (BORN_ON.matcher(line).find()
                        || AGE_AND_SEX.matcher(line).find()
                        || hasNumber(RECORD_NUMBER, line, LEAST_DIGITS)
                        || hasNumber(BARE_NUMBER, line, LEAST_DIGITS_UNLABELLED));
    }

    private static boolean hasNumber(Pattern pattern, String line, int leastDigits) {
        return pattern.matcher(line).results().anyMatch(number -> digits(number.group(1)) >= leastDigits);
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String clean(String name) {
        return name.replaceAll("\\s+(?:M|F|DOB|MRN|Sex)$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable Sex findSex(Note note, SearchText head) {
        Optional<MatchResult> sex = head.findFirst(SEX);
        if (sex.isPresent()) {
            for (int group = 1; group <= 4; group++) {
                if (sex.get().group(group) != null) {
                    return sexOf(sex.get().group(group));
                }
            }
        }
        for (MatchResult title : head.matches(TITLE)) {
            if (title.group().startsWith("Re") || title.group().startsWith("Pat")) {
                return title.group(1).equals("Mr") ? Sex.MALE : Sex.FEMALE;
            }
        }
        return note.text().length() > head.text().length()
                ? note.document()
                        .search()
                        .findFirst(SEX_IN_BODY)
                        .map(age -> sexOf(age.group(1)))
                        .orElse(null)
                : null;
    }

    private static Sex sexOf(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "f", "female", "woman", "lady" -> Sex.FEMALE;
            default -> Sex.MALE;
        };
    }

    private static @Nullable String findRecordNumber(
            Note note, SearchText search, DateGrammar.@Nullable DateMention birth) {
        String head = search.text();
        for (MatchResult labelled : search.matches(RECORD_NUMBER)) {
            if (digits(labelled.group(1)) >= LEAST_DIGITS) {
                return trim(labelled.group(1));
            }
        }
        String birthLine = birth == null ? "" : lineAround(head, birth.begin());
        String best = null;
        for (MatchResult bare : search.matches(BARE_NUMBER)) {
            String line = lineAround(head, bare.start());
            boolean usable = digits(bare.group(1)) > LEAST_DIGITS
                    && !note.dates().isInDate(bare.start())
                    && !REPORT_NUMBER_LABEL
                            .matcher(head.substring(0, bare.start()))
                            .find();
            if (usable && line.equals(birthLine)) {
                return trim(bare.group(1));
            }
            if (usable
                    && best == null
                    && line.length() <= LONGEST_HEAD_LINE
                    && (findNameIn(line).isPresent()
                            || AGE_AND_SEX.matcher(line).find())) {
                best = trim(bare.group(1));
            }
        }
        return best;
    }

    private static String trim(String number) {
        return number.replaceAll("[./\\-]+$", "");
    }

    private static String lineAround(String text, int offset) {
        int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = text.indexOf('\n', offset);
        return text.substring(Math.min(begin, offset), end < 0 ? text.length() : end);
    }
}
