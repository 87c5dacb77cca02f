package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sextant.extraction.internal.Span;

/** Systemic cancer drugs by ingredient, brand, habitual short form and regimen. Sources: terms.md A6, RxNorm ingredient names. */
final class MedicationLexicon {

    /** A drug, or a regimen of several, named in the text. */
    record Mention(List<String> ingredients, Span span) {}

    private static final Map<String, List<String>> BY_NAME = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "pembrolizumab keytruda pembro",
                "nivolumab opdivo nivo",
                "ipilimumab yervoy ipi",
                "atezolizumab tecentriq atezo",
                "avelumab bavencio",
                "durvalumab imfinzi",
                "cabozantinib cabometyx cometriq cabo",
                "axitinib inlyta axi",
                "lenvatinib lenvima kisplyx",
                "sunitinib sutent",
                "pazopanib votrient",
                "sorafenib nexavar",
                "tivozanib fotivda",
                "belzutifan welireg",
                "savolitinib",
                "everolimus afinitor",
                "temsirolimus torisel",
                "bevacizumab avastin",
                "erlotinib tarceva",
                "crizotinib xalkori",
                "aldesleukin proleukin",
                "denosumab xgeva",
                "gemcitabine",
                "cisplatin",
                "carboplatin",
                "doxorubicin",
                "epirubicin",
                "cyclophosphamide",
                "paclitaxel",
                "pemetrexed alimta",
                "abiraterone zytiga",
                "enzalutamide xtandi",
                "apalutamide erleada",
                "darolutamide nubeqa",
                "docetaxel taxotere",
                "cabazitaxel jevtana",
                "olaparib lynparza",
                "talazoparib talzenna",
                "rucaparib rubraca",
                "niraparib zejula",
                "leuprolide lupron eligard leuprorelin prostap",
                "goserelin zoladex",
                "degarelix firmagon",
                "relugolix orgovyx",
                "triptorelin decapeptyl",
                "bicalutamide casodex",
                "cetuximab erbitux",
                "panitumumab vectibix",
                "encorafenib braftovi",
                "fluorouracil 5-fu 5fu",
                "oxaliplatin",
                "irinotecan",
                "capecitabine xeloda",
                "regorafenib stivarga",
                "osimertinib tagrisso",
                "gefitinib iressa",
                "afatinib gilotrif giotrif",
                "alectinib alecensa",
                "brigatinib alunbrig",
                "lorlatinib lorbrena lorviqua",
                "capmatinib tabrecta",
                "entrectinib rozlytrek",
                "larotrectinib vitrakvi",
                "amivantamab rybrevant",
                "sotorasib lumakras",
                "trastuzumab herceptin",
                "pertuzumab perjeta",
                "tucatinib tukysa",
                "letrozole femara",
                "anastrozole arimidex",
                "exemestane aromasin",
                "tamoxifen",
                "fulvestrant faslodex",
                "palbociclib ibrance",
                "ribociclib kisqali",
                "abemaciclib verzenio verzenios abema",
                "alpelisib piqray",
                "capivasertib truqap",
                "dabrafenib tafinlar",
                "trametinib mekinist",
                "vinorelbine",
                "eribulin halaven")) {
            String[] names = name.split(" ");
            for (String alias : names) {
                BY_NAME.put(alias, List.of(names[0]));
            }
        }
        BY_NAME.put("zoledronic acid", List.of("zoledronic acid"));
        BY_NAME.put("zoledronate", List.of("zoledronic acid"));
        BY_NAME.put("zometa", List.of("zoledronic acid"));
        BY_NAME.put("trastuzumab deruxtecan", List.of("fam-trastuzumab deruxtecan"));
        BY_NAME.put("enhertu", List.of("fam-trastuzumab deruxtecan"));
        BY_NAME.put("t-dxd", List.of("fam-trastuzumab deruxtecan"));
        BY_NAME.put("interleukin-2", List.of("aldesleukin"));
        BY_NAME.put("il-2", List.of("aldesleukin"));
        BY_NAME.put("interferon alfa", List.of("interferon alfa"));
        BY_NAME.put("interferon", List.of("interferon alfa"));
        BY_NAME.put("lu-177", List.of("lutetium psma"));
        BY_NAME.put("lu-psma", List.of("lutetium psma"));
        BY_NAME.put("177lu-psma", List.of("lutetium psma"));
        BY_NAME.put("pluvicto", List.of("lutetium psma"));
        pair("ipi", "nivo", "ipilimumab", "nivolumab");
        pair("pem", "axi", "pembrolizumab", "axitinib");
        pair("pembro", "axi", "pembrolizumab", "axitinib");
        pair("len", "pem", "lenvatinib", "pembrolizumab");
        pair("len", "pembro", "lenvatinib", "pembrolizumab");
        pair("lenva", "pembro", "lenvatinib", "pembrolizumab");
        pair("cabo", "nivo", "cabozantinib", "nivolumab");
        pair("len", "eve", "lenvatinib", "everolimus");
        BY_NAME.put("capox", List.of("capecitabine", "oxaliplatin"));
        BY_NAME.put("xelox", List.of("capecitabine", "oxaliplatin"));
        BY_NAME.put("folfox", List.of("fluorouracil", "oxaliplatin"));
        BY_NAME.put("mfolfox6", List.of("fluorouracil", "oxaliplatin"));
        BY_NAME.put("folfiri", List.of("fluorouracil", "irinotecan"));
        BY_NAME.put("folfoxiri", List.of("fluorouracil", "oxaliplatin", "irinotecan"));
    }

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w\\-])(?:"
                    + BY_NAME.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")(?![\\w])(?!-ACRIN)",
            Pattern.CASE_INSENSITIVE);

    private MedicationLexicon() {}

    private static void pair(String first, String second, String one, String other) {
        for (String joint : List.of("/", " + ", "+", "-", " / ", " and ", " & ", " plus ")) {
            BY_NAME.put(first + joint + second, List.of(one, other));
            BY_NAME.put(second + joint + first, List.of(one, other));
        }
    }

    /** The drugs named in the stretch, in order. */
    static List<Mention> find(String text, Span within) {
        List<Mention> found = new ArrayList<>();
        Matcher name = NAME.matcher(text).region(within.begin(), within.end());
        name.useTransparentBounds(true);
        while (name.find()) {
            found.add(new Mention(
                    BY_NAME.getOrDefault(name.group().toLowerCase(Locale.ROOT), List.of()),
                    new Span(name.start(), name.end())));
        }
        return found;
    }
}
