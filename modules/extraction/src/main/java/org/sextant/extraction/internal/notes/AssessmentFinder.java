package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalAssessment;

/**
 * Judgements that the record states and rules turn on: is the primary in place, can every metastasis be treated
 * locally, is drug treatment needed now, which risk group was counted. The topics and their values are tabled in this
 * module's README. Nothing is inferred: an assessment is made only where the record words it.
 */
public final class AssessmentFinder extends NoteFinder {

    /** How a record words a judgement, in notes that speak of a matter (empty: in any note about cancer). */
    private record Rule(
            Optional<Pattern> matter, String topic, Pattern words, Function<MatchResult, @Nullable String> value) {}

    private static final Pattern PROSTATE = matter("\\b(?:prostat\\w+|PSA|PSMA|m?CRPC|mHSPC|mCSPC)\\b");
    private static final Pattern BOWEL =
            matter("\\b(?:colon|colonic|colorectal|bowel|rectal|rectum|sigmoid|c(?:a)?ecum|colectomy|CRC)\\b");
    private static final Pattern BREAST = matter("\\b(?:breast|mammary|mastectomy)\\b");
    private static final Pattern BREAST_OR_LUNG = matter(
            BREAST.pattern()
                    + "|\\b(?:NSCLC|lung (?:cancer|ca|adenocarcinoma|carcinoma)|(?:adenocarcinoma|carcinoma|cancer) of (?:the )?lung|thoracic oncology)\\b");
    private static final String OUTER_BONES =
            "(?:ribs?|humer(?:us|al|i)|femur|femurs|femoral|skull|calvari\\w+|sternum|sternal|scapulae?|clavicles?|tibia)";
    private static final String SORE = "(?:ulcerat(?:ed|ing)|fungating|bleeding)";
    private static final String PENDING_TEST =
            "(?:ctDNA|liquid biopsy|Guardant\\w*|plasma (?:NGS|genotyping)|resistance (?:testing|panel|mutations?))";

    private static final String LESIONS =
            "(?:lesions?|nodules?|metastas[ie]s|mets|deposits?|sites?|disease|of them|three|four|two|five)";
    private static final String NOW = "(?:now|at (?:this|present|the moment)|yet|currently|for now|today|immediately)";
    private static final String OF_ANOTHER_DISEASE =
            "(?! (?:of|suggestive of|suggesting|attributable to|due to|from|related to) (?!(?:the |his |her |any |this )?(?:\\w+ )?(?:metasta|cancer|disease|tumou?r|malignan|RCC|lesion|nodule)))";
    private static final String ONE_LESION =
            "\\b(?:the|this|that|his|her|solitary|single) (?!(?:\\w+ ){0,2}(?:renal|kidney|primary))(?:\\w+ ){0,3}(?:lesion|nodule|metastasis|deposit|met) ";
    private static final Pattern METASTATIC =
            Pattern.compile("\\b(?:\\w*metasta\\w+|mets?|secondaries|c?p?M1)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile(ONE_LESION, Pattern.CASE_INSENSITIVE);
    private static final Pattern PROVISO = Pattern.compile(
            "^[^.;]{0,40}\\b(?:if|unless|once|provided|assuming|should|after (?:a |good )?response)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> GROUPS = Map.of(
            "favourable",
            "favourable",
            "favorable",
            "favourable",
            "good",
            "favourable",
            "fav",
            "favourable",
            "intermediate",
            "intermediate",
            "int",
            "intermediate",
            "poor",
            "poor");
    private static final Pattern UNSAID = Pattern.compile(
            "\\b(?:if|whether|unless|should|in case|asks?|asked|question|trial|eligib\\w+|criteri\\w+|patients with|people with|stratif\\w+|would)\\b(?:[^.;]|(?<=\\d)\\.(?=\\d)){0,50}$|\\?\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** Leaves open whether the cancer has spread, or speaks of cancers in general. */
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:possibl[ey]|probabl[ey]|likely|suspicious|suspected|concern\\w*|versus|vs|rule out|r/o|exclude|risk|prevent|develop\\w*|approved|treatments?|options?|stud(?:y|ies)|guidelines?)\\b[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MORE_LESIONS =
            Pattern.compile("\\b(?:metastas[ie]s|mets|nodules?|deposits?|lesions?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|not|without|never|denies|neither|isn't|aren't|cannot be)\\b[^.;,]{0,25}$",
            Pattern.CASE_INSENSITIVE);
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        say(
                "primaryInSitu",
                "NO",
                "\\bkidney (?:was |has been )?(?:removed|taken out)|\\bkidney out\\b|\\b(?:left |right )?(?:nephrectomy|renal) bed (?:is )?(?:clear|clean|unremarkable)");
        say("absentKidney", "LEFT", "\\babsent left kidney\\b|\\bleft kidney (?:is )?absent\\b");
        say("absentKidney", "RIGHT", "\\babsent right kidney\\b|\\bright kidney (?:is )?absent\\b");
        say(
                "primaryInSitu",
                "YES",
                "\\b(?:kidney|primary(?: tumou?r)?|renal (?:primary|tumou?r))\\b(?: (?:is|remains?))*\\s+(?:still )?(?:in place|in situ|still in|in-situ|intact)\\b|\\bkidney-in-place\\b|\\bno (?:prior|previous) nephrectomy\\b");
        add(
                "primaryBurdenPct",
                "(?:(>=?|≥|over|more than|at least|about|approx(?:imately)?\\.?|around|~)\\s*)?(\\d{2})\\s?(?:%|percent|per cent)\\s+(?:of\\s+)?(?:the |all |total |overall |whole |his |her )*(?:tumou?r|disease|cancer)?\\s*(?:burden|bulk|volume|load|disease|tumou?r|cancer)\\b[^.;]{0,40}\\b(?:kidney|primary|renal)",
                AssessmentFinder::percent);
        add(
                "primaryBurdenPct",
                "\\b(?:kidney|primary|renal (?:mass|tumou?r|primary))\\b[^.;]{0,20}\\b(?:holds?|contains?|carr(?:y|ies)|accounts? for|harbou?rs?|makes up|represents?|comprises?|bears?) (?:about )?(?:(>=?|≥|over|more than|at least|approx(?:imately)?\\.?|around|~)\\s*)?(\\d{2})\\s?(?:%|percent|per cent) of (?:the |all |total |overall |whole |his |her )*(?:tumou?r|disease|cancer|burden|bulk)\\b",
                AssessmentFinder::percent);
        say(
                "primaryBurdenPct",
                ">=90",
                "\\b(?:more than nine[- ]tenths|over nine[- ]tenths|(?:vast|great|overwhelming) majority of (?:the )?(?:tumou?r|disease|burden)[^.;]{0,30}(?:kidney|primary))");
        say(
                "primaryBurdenPct",
                "<50",
                "\\bbulk of (?:the |his |her )?(?:disease|tumou?r|cancer) is (?:metastatic|outside|extrarenal|in the (?:liver|lungs?|bones?))");
        say(
                "allMetsAmenableToLocal",
                "NO",
                "\\b(?:not all|none of the|cannot all be|not every)\\b[^.;]{0,40}\\b" + LESIONS
                        + "\\b[^.;]{0,40}\\b(?:resectable|amenable|treated|removed|SABR)|\\bnot amenable to (?:complete )?(?:local|surgical|resection|SABR)|\\bcomplete (?:resection|metastasectomy) (?:is )?not (?:possible|feasible)|\\btoo (?:many|numerous) (?:"
                        + LESIONS + " )?(?:for|to) (?:local|SABR|resect|surg|treat)");
        say(
                "allMetsAmenableToLocal",
                "YES",
                "\\b(?:all|both|each|every)\\b[^.;]{0,30}\\b" + LESIONS
                        + "\\b[^.;]{0,30}\\b(?:technically |surgically |potentially |fully |are |is |be )*(?:resectable|amenable|treatable|removable|suitable for (?:SABR|SBRT|resection)|SABR-?able)|\\bconfident of (?:clearing|removing|resecting) (?:all|both|every)|\\b(?:all|both) (?:\\w+ )?"
                        + LESIONS
                        + " (?:could|can) be (?:resected|removed|treated|ablated|cleared)|\\b(?:all|both|each|every)\\b(?: of)?(?: the| his| her| these| of)*(?: \\w+){0,2} "
                        + LESIONS
                        + " (?:could|can|may) (?:safely |all |both |each )*be (?:resected|removed|excised|ablated|cleared|irradiated|treated (?:locally|with|by (?:surgery|SABR|SBRT)))|"
                        + ONE_LESION
                        + "(?:is |as |to be |would be |appears |technically |potentially |surgically )*(?:completely |fully |entirely )(?:resectable|removable|excisable)|\\bSABR to all (?:three|four|five|two|"
                        + LESIONS
                        + ")|\\bcomplete (?:resection|metastasectomy) (?:is )?(?:feasible|possible)|\\b(?:could|can) (?:all )?be (?:completely|fully) (?:resected|cleared)");
        say(
                "resectionImpossible",
                "YES",
                "\\bcomplete (?:resection|metastasectomy|clearance) (?:is |would )?not (?:be )?(?:possible|feasible|achievable)|\\bunresectable metastas\\w+");
        say(
                "needsSystemicNow",
                "NO",
                "\\b(?:drug|systemic)s? (?:(?:treatment|therapy)\\s*)?(?:need not start|can (?:wait|be (?:deferred|delayed|postponed))|(?:is |are )?not (?:needed|required|indicated|necessary) "
                        + NOW
                        + "|(?:is |are )?(?:currently not|not (?:currently|yet|immediately)) (?:needed|required|indicated|necessary))|\\b(?:does|do)(?: not|n't) (?:(?:currently |yet )(?:need|require) (?:any )?(?:drug|systemic) (?:treatment|therapy)|(?:need|require) (?:any )?(?:drug|systemic) (?:treatment|therapy) "
                        + NOW
                        + ")|\\bno (?:urgent |immediate |current )?(?:need|call|indication) for (?:drugs?|tablets|systemic|immunotherapy|medication)|\\bno urgency (?:to start|for) (?:drug|systemic)\\w*");
        say(
                "needsSystemicNow",
                "YES",
                "\\b(?:needs?|requires?|requiring) (?:to start )?(?:(?:prompt|immediate|urgent|early) )?(?:systemic|drug) (?:tx|treatment|therapy|rx)|\\bneeds to start (?:drugs|systemic|treatment)|\\bsystemic (?:treatment|therapy) (?:is )?(?:needed|required|indicated) (?:now|urgently|soon)|->? ?not waiting\\b|\\bcannot wait\\b");
        say(
                "symptomaticDisease",
                "NO",
                "\\b(?:entirely |completely |otherwise |currently )?asympto?matic\\b|\\b(?:no|without(?: any)?|denies(?: any)?|no current) (?:cancer[- ]related |disease[- ]related |tumou?r[- ]related )?symp?toms?\\b"
                        + OF_ANOTHER_DISEASE + "|\\bfree of symptoms\\b|\\bsymptom[- ]free\\b");
        say(
                "symptomaticDisease",
                "YES",
                "(?<!a)(?<!pre)(?<!oligo)\\bsymptomatic\\b(?! (?:treatment|relief|management|control|only))");
        say(
                "localSymptoms",
                "severe",
                "\\b(?:refractory|uncontrolled|intractable|persistent|transfusion[- ]dependent|life[- ]threatening) (?:gross )?(?:ha?ematuria|bleeding|flank pain)|\\bbleeding\\b[^.;]{0,30}\\bfrom the primary\\b[^.;]{0,20}\\b(?:failed|not controlled|refractory)|\\b(?:gross |frank )?ha?ematuria (?:w/?|with) clot retention");
        say(
                "operability",
                "inoperable",
                "\\b(?:inoperable|unresectable|not (?:a )?(?:surgical candidate|candidate for surgery|fit for (?:surgery|GA|an? (?:operation|ana?esthetic)))|unfit for (?:surgery|GA|an? (?:operation|ana?esthetic))|prohibitive (?:surgical |ana?esthetic )?risk|medically inoperable|(?:surgery|operation|an(?:a)?esthe\\w+)(?: is| was| would be| deemed| felt(?: to be)?| considered)* (?:too )?high[- ]risk|(?:too )?high[- ]risk for (?:surgery|an operation|nephrectomy))\\b|\\bhigh risk for (?:GA|general ana?esth\\w+)\\b[^.;]{0,40}\\b(?:would avoid|avoid|not advis)");
        say(
                "operability",
                "operable",
                "\\b(?:tumou?r|kidney|primary|nephrectomy|surgery) (?:is |would be |appears )?(?:technically )?(?:operable|resectable|removable)\\b|\\bfit for (?:surgery|nephrectomy|GA|an? operation)\\b|\\bcould offer (?:\\w+ ){0,4}nephrectomy\\b|\\bnephrectomy (?:is |would be )?(?:technically )?feasible\\b");
        say(
                "lungFunctionAdequate",
                "YES",
                "\\b(?:(?:lung|pulmonary|respiratory) function|FEV1|PFTs?|spirometry)\\b(?:(?!\\bnot\\b|\\bless\\b|\\bnever\\b|n't)[^.;]){0,40}\\b(?:adequate|normal|good|satisfactory|sufficient|suitable for (?:lung )?resection)\\b|\\b(?:adequate|normal|good|satisfactory|sufficient) (?:lung|pulmonary|respiratory) function\\b");
        add(
                "lungFunctionAdequate",
                "\\bFEV1\\b[^.;%]{0,25}\\(?\\b(\\d{2,3}) ?%",
                m -> Integer.parseInt(m.group(1)) >= 80 ? "YES" : null);
        say(
                "growthRate",
                "slow",
                "\\bslow(?:ly)?[- ](?:growth|growing|enlarging|progress\\w+|interval growth)|\\bindolent(?:ly)?\\b|\\bbehave indolently|\\bgr(?:own|owing|owth|ew|ows?) (?:very |only )?slow(?:ly)?\\b");
        say(
                "growthRate",
                "rapid",
                "\\brapid(?:ly)?[- ](?:in\\w{1,5}al |tumou?r )?(?:growth|growing|enlarging|progress\\w+)|\\bgr(?:own|owing) (?:very )?(?:rapidly|quickly|fast)\\b|\\bfast[- ]growing\\b");
        add(
                "statedImdcGroup",
                "\\b(?:IMDC|Heng)\\b(?: (?:risk|group|score|category|class))*[ :=\\-]{0,3}[\"“']?(favou?rable|fav|good|intermediate|int|poor)\\b",
                m -> GROUPS.get(m.group(1).toLowerCase(Locale.ROOT)));
        add(
                "statedImdcGroup",
                "\\b(favou?rable|intermediate|poor)[- ]risk\\b(?: (?:by |per |on )?(?:IMDC|Heng)|(?= features| disease| RCC| mRCC| ccRCC))",
                m -> GROUPS.get(m.group(1).toLowerCase(Locale.ROOT)));
        add(
                "statedImdcCount",
                "\\b(?:IMDC|Heng)\\b(?: (?:risk|score|group|count|factors?))*[ :=]{0,2}(?:of )?(?:(?:favou?rable|intermediate|int|poor),? )?\\(?(?:\\w+ )?([0-6]|no|none|one|two|three|four|five|six)(?![\\d.%])(?: (?:risk )?(?:factors?|RFs?|points?)|\\b(?=[.,;:)]))",
                m -> count(m.group(1)));
        add(
                "statedImdcCount",
                "\\b(?:IMDC|Heng)\\b[^.;]{0,25}?\\b(no|none|one|two|three|four|five|six|[0-6]) (?:risk )?(?:factors?|RFs?)\\b",
                m -> count(m.group(1)));
        say(
                "brainMetsStatus",
                "treated stable",
                "\\b(?:treated|irradiated|resected)(?: and|,)? stable brain (?:metasta\\w+|mets|lesions?)|\\bbrain (?:metasta\\w+|mets|lesions?)\\b[^.;]{0,40}\\b(?:treated (?:and|,) stable|stable (?:after|since|post)|remain(?:s)? stable|controlled (?:after|since))");
        say(
                "brainMetsStatus",
                "active",
                "\\b(?:new|growing|enlarging|untreated|active|symptomatic|progress\\w+) brain (?:metasta\\w+|mets|lesions?)|\\bbrain (?:metasta\\w+|mets|lesions?)\\b[^.;]{0,30}\\b(?:growing|enlarging|progress\\w+|untreated|(?:vasogenic|surrounding|with) (?:o)?edema)");
        say(
                "steroids",
                "YES",
                "\\b(?:on|taking|started(?: on)?|continues(?: on)?|receiving) (?:\\w+ )?(?:dexamethasone|prednisolone|prednisone|methylprednisolone|steroids)\\b|\\b(?:dexamethasone|prednisolone|prednisone)\\s+\\d+(?:\\.\\d+)? ?mg\\b");
        say("steroids", "NO", "\\b(?:no|not on|off) steroids\\b");
        say("statedNodes", "NEGATIVE", "(?<!lymph )\\bnode[- ]negative\\b(?! for)");
        say("statedNodes", "POSITIVE", "(?<!lymph )\\bnode[- ]positive\\b(?! for)");
        say(
                "patientDeclinesSurgery",
                "YES",
                "\\b(?:he|she|patient|pt|they)\\b[^.;]{0,30}\\b(?:declin\\w+|refus\\w+|does not (?:want|wish)|doesn't want|not keen on|against)\\b[^.;]{0,20}\\b(?:surgery|an operation|operation|nephrectomy|any operation|metastasectomy|surgical)|\\b(?:surgery|nephrectomy|operation) (?:was )?(?:declined|refused)\\b|\\b(?:declin(?:ed|es)|refus(?:ed|es)) (?:any )?(?:(?:cytoreductive|radical|partial|left|right) )*(?:surgery|nephrectomy|metastasectomy|operation)\\b");
        add(
                "metCountTotal",
                "\\b(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:metastases|mets|metastatic (?:lesions|deposits|sites)|lesions) (?:in (?:total|all)|altogether|overall)\\b|\\b(?:total of|in total) (\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:metastases|mets|lesions)",
                AssessmentFinder::total);
        add(
                "metCountTotal",
                "\\b(?:one|two|three|four|five|\\d) known (?:sites|metastases|lesions|mets) only\\b|\\boligo-?met\\w*(?: [a-z]+){0,2}[,:]? \\(?(\\d|one|two|three|four|five) (?:lesions|metastases|mets|sites)\\b",
                AssessmentFinder::firstNumber);
        add(
                "metCountTotal",
                "\\b(?:solitary|sole) (?:site of )?(?:(?:pancreatic|lung|pulmonary|bone|liver|hepatic|adrenal|brain|thyroid|left|right|tail|RUL|LUL|RLL|LLL|metachronous|biopsy[- ]proven|distant)\\s+){0,4}(?:metastasis|met)\\b",
                match -> "1");
        say(
                "noOtherMetastases",
                "YES",
                "\\bno (?:other|further|additional) (?:(?:distant |visceral |suspicious |known |FDG[- ]avid |avid )?(?:metasta\\w+|mets|disease|secondaries)|(?:sites?|foc(?:us|i)|areas?|evidence) of (?:\\w+ )?(?:disease|spread|metasta\\w+|tumou?r))\\b|\\bnothing else\\b|\\bno (?:extra\\w+ )?disease elsewhere\\b|\\bknown sites only\\b|\\bno (?:evidence of )?(?:disease|metastas[ei]s) elsewhere\\b|\\b(?:lung|bone|liver)[- ]only (?:relapse|disease|metasta\\w+)");
        say(
                "bilateralTumours",
                "YES",
                "\\bbilateral (?:renal|kidney) (?:tumou?rs?|masses|cancers?|carcinomas?|RCC)|\\b(?:tumou?rs?|masses) in both kidneys");
        say(
                "solitaryKidney",
                "YES",
                "\\b(?:solitary|single functioning|only one functioning|remaining) (?:left |right |L |R )?kidney\\b|\\bdonor nephrectomy\\b(?<=s/p (?:left |right |L |R )?donor nephrectomy)|\\bcongenital(?:ly)? (?:solitary|absent) (?:\\w+ )?kidney");
        say(
                "venousThrombus",
                "YES",
                "\\b(?:renal vein|IVC|caval|cava|venous|tumou?r) (?:tumou?r )?thromb(?:us|osis)\\b|\\btumou?r (?:plug|thrombus|extension) (?:in|into|within) the (?:renal vein|IVC|cava|vena cava)|\\bthrombus (?:level|extending|in the (?:renal vein|IVC))");
        say(
                "extensiveLiver",
                "YES",
                "\\b(?:extensive|innumerable|diffuse|widespread|bulky) (?:liver|hepatic) (?:metasta\\w+|mets|disease|deposits|involvement|replacement)|\\b(?:> ?50 ?%|more than half|near[- ]total) (?:of )?(?:the )?liver (?:replaced|replacement|involved)");
        say(
                "oligoprogression",
                "YES",
                "\\boligo-?progress\\w+|\\bsolitary site of progression\\b|\\bsingle (?:progressing|growing) (?:site|lesion|metastasis)\\b|\\bonly (?:one|1) (?:of \\d+ )?(?:lesions?|sites?) (?:is )?(?:growing|progressing)");
        say(
                "systemicProgression",
                "YES",
                "\\b(?:widespread|systemic|multi-?site|generali[sz]ed|global) progression\\b|\\bprogress\\w+ at (?:multiple|all|several) sites\\b|\\bprogressive disease (?:at|in) (?:multiple|several) (?:sites|organs)");
        say(
                "nonLocalSpread",
                "YES",
                "\\bmalignant (?:pleural |pericardial )?(?:effusion|ascites)\\b|\\bperitoneal carcinomatosis\\b|\\blymphangitic\\b|\\blymphangitis carcinomatosa\\b|\\bleptomeningeal (?:disease|metasta\\w+|carcinomatosis|spread)\\b|\\bdiffuse (?:bone )?marrow (?:involvement|infiltration)");
        say(
                "metBiopsied",
                "YES",
                "\\bmetastatic (?:\\w+ ){0,4}carcinoma\\b(?=[^.\\n]{0,60}(?:renal (?:origin|primary)|PAX8))|\\bbiops(?:y|ied)[- ](?:proven|confirmed) (?:\\w+ ){0,3}(?:metasta\\w+|relapse|recurrence)|\\b(?:metastas[ie]s|relapse|recurrence)\\b[^.;]{0,60}[,.] biopsy[- ](?:confirmed|proven)|\\brelapse\\b[^;]{0,90}\\bbiopsy[- ](?:proven|confirmed)");
        say(
                "statedMetastatic",
                "YES",
                "\\bmetastatic (?:(?:clear[- ]cell|papillary|chromophobe|unclassified) )?(?:renal(?:[- ]cell)? (?:cancer|carcinoma|ca)\\b|kidney cancer\\b|(?:cc|p|ch)?RCC\\b)|\\bm(?:cc|p|ch)?RCC\\b");
        say(
                "fhDeficient",
                "YES",
                "\\bFH[- ]deficient\\b(?! (?:RCC )?(?:unlikely|excluded|ruled))|\\bfumarate hydratase[- ]deficient\\b(?![^.;]{0,40}(?:unlikely|excluded))");
        say(
                "secondPrimary",
                "YES",
                "\\b(?:two|2) (?:prior |previous |different )?(?:malignanc(?:y|ies)|primaries|cancers)\\b|\\bsecond primary\\b");
        say(
                "systemicStarted",
                "NO",
                "\\bno (?:previous|prior) (?:drug|systemic|anti-?cancer) (?:therapy|treatment)|\\btreatment[- ]na(?:i|ï)ve\\b|\\bsystemic[- ](?:therapy|treatment)[- ]na(?:i|ï)ve\\b|\\b(?:(?:has|have|had) (?:never|not) (?:yet )?|never )(?:had|received|been given|taken|been on) (?:any )?(?:(?:prior|previous|other) )?(?:drug|systemic|anti-?cancer) (?:therapy|treatment|drugs?)(?! (?:since|after|for|in|with|other))|\\bno drug (?:therapy|treatment) (?:to date|so far|yet|before|has been given)|\\bsystemic (?:therapy|treatment) (?:has )?not (?:yet )?(?:been )?started\\b|\\bno systemic (?:therapy|treatment) (?:to date|so far|yet|has been given)");
        ofProstate();
        ofBowel();
        sayOf(
                BREAST,
                "ulceratingPrimary",
                "YES",
                "\\b" + SORE + "(?:,? (?:and |or )?(?:" + SORE
                        + "|painful|infected))* (?:(?:left|right|breast|primary|locally advanced) )*(?:primary|tumou?r|mass|cancer|breast|lesion)\\b|\\b(?:breast|primary|tumou?r|mass)\\b (?:is |was |has |now |remains |\\w+ing and )*(?:ulcerat(?:ed|ing)|fungating|bleeding|bleeds)\\b");
        sayOf(
                BREAST_OR_LUNG,
                "noProgression",
                "YES",
                "\\bno (?:evidence of |signs? of |radiological |clinical |further )*(?:disease )?progression\\b|\\bnot progressed\\b");
        say(
                "resistanceTestPending",
                "YES",
                "\\b" + PENDING_TEST
                        + "\\b[^.;\\n]{0,60}\\b(?:pending|awaited|not (?:yet )?back|sent)\\b|\\b(?:pending|awaiting)\\b[^.;\\n]{0,30}\\b"
                        + PENDING_TEST + "\\b");
    }

    private static void ofProstate() {
        addOf(
                PROSTATE,
                "statedVolume",
                "\\b(high|low)[- ]volume\\b(?= (?:disease|burden|metasta\\w+|mHSPC|mCSPC|prostate)| ?\\(| ?[.,;]| by CHAARTED|\\s*$)",
                match -> match.group(1).toLowerCase(Locale.ROOT));
        sayOf(
                PROSTATE,
                "bonesBeyondSpine",
                "YES",
                "\\b(?:bones?|osseous|skeletal|lesions?|metastas[ie]s|mets|deposits?)\\b[^.;\\n]{0,140}?\\b"
                        + OUTER_BONES
                        + "\\b(?! ?(?:fracture|fx))(?![^.;\\n]{0,30}\\b(?:fracture|degenerat\\w+|benign|healed|equivocal|clear|normal|correlate)\\b)");
        sayOf(
                PROSTATE,
                "bonesBeyondSpine",
                "NO",
                "\\b(?:bones?|osseous|skeletal|lesions?|metastas[ie]s|mets)\\b[^.;\\n]{0,60}\\b(?:all|only|confined|limited|restricted)\\b[^.;\\n]{0,25}\\b(?:(?:axial )?spine|vertebra\\w*|pelvis|pelvic bones)(?:(?:/| and |, )(?:the )?(?:pelvis|pelvic bones|spine))?\\b(?!,? (?:and|plus|with|or)\\b)");
        sayOf(
                PROSTATE,
                "psaRising",
                "YES",
                "\\brising PSA\\b|\\bPSA (?:is |was |has been |keeps |continues to |still |again |now )*(?:rising|rises|rose|rise|risen|climbing|increasing|going up|progression)\\b|\\bbiochemical progression\\b");
        sayOf(
                PROSTATE,
                "psaRising",
                "NO",
                "\\bPSA (?:is |was |has been |has |remains |still |now )*(?:falling|fallen|declining|declined|undetectable|stable)\\b");
        sayOf(
                PROSTATE,
                "psmaOnlyUptake",
                "YES",
                "\\bPSMA\\b[^\\n]{0,120}?\\b(?:no|without(?: a| any)?) (?:(?:clear|definite|anatomic\\w*|morphologic\\w*|corresponding) )*(?:CT|anatomic\\w*|morphologic\\w*|structural) (?:correlate|correlation|abnormality|change)\\b");
    }

    private static void ofBowel() {
        String cancer = "(?:cancer|carcinoma|adenocarcinoma|primary|tumou?r)";
        side(
                "LEFT",
                cancer,
                "sigmoid(?: colon)?|descending colon|rectosigmoid|rectal|rectum|left[- ](?:sided )?colon|splenic flexure");
        side("RIGHT", cancer, "c(?:a)?ecal|c(?:a)?ecum|ascending colon|right[- ](?:sided )?colon|hepatic flexure");
    }

    private static void side(String value, String cancer, String parts) {
        sayOf(
                BOWEL,
                "primarySide",
                value,
                "\\b(?:" + parts + ") " + cancer + "\\b|\\b" + cancer + " (?:of|in) (?:the )?(?:" + parts
                        + ")\\b|\\b(?:tumou?r )?site ?: ?(?:" + parts + ")\\b|\\b" + value
                        + "[- ]sided (?:primary|colon|colorectal|bowel|tumou?r)\\b");
    }

    public AssessmentFinder() {
        super("assessment-grammar");
    }

    private static void say(String topic, String value, String words) {
        add(topic, words, match -> value);
    }

    private static void add(String topic, String words, Function<MatchResult, @Nullable String> value) {
        add(Optional.empty(), topic, words, value);
    }

    private static Pattern matter(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    private static void sayOf(Pattern matter, String topic, String value, String words) {
        addOf(matter, topic, words, match -> value);
    }

    private static void addOf(
            Pattern matter, String topic, String words, Function<MatchResult, @Nullable String> value) {
        add(Optional.of(matter), topic, words, value);
    }

    private static void add(
            Optional<Pattern> matter, String topic, String words, Function<MatchResult, @Nullable String> value) {
        RULES.add(new Rule(matter, topic, Pattern.compile(words, Pattern.CASE_INSENSITIVE), value));
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        if (!note.isAboutCancer()) {
            return drafts;
        }
        Map<String, BitSet> takenByTopic = new HashMap<>();
        Map<Pattern, Boolean> speaksOf = new HashMap<>();
        for (Rule rule : RULES) {
            boolean isOfMatter = rule.matter()
                    .map(matter -> speaksOf.computeIfAbsent(
                            matter, first -> !note.matches(first).isEmpty()))
                    .orElse(true);
            if (!isOfMatter) {
                continue;
            }
            BitSet taken = takenByTopic.computeIfAbsent(rule.topic(), first -> new BitSet());
            for (MatchResult match : note.matches(rule.words())) {
                Span span = new Span(match.start(), match.end());
                valueOf(note, rule, match, span)
                        .filter(value -> taken.get(span.begin(), span.end()).isEmpty())
                        .ifPresent(value -> {
                            taken.set(span.begin(), span.end());
                            drafts.add(Draft.of(new ClinicalAssessment(rule.topic(), value), span)
                                    .decided(Assertion.PRESENT));
                        });
            }
        }
        return drafts;
    }

    private static Optional<String> valueOf(Note note, Rule rule, MatchResult match, Span span) {
        String before = note.sentenceBefore(span.begin());
        HeadingKind section = note.sectionAt(span.begin());
        boolean oneOfMany = rule.topic().equals("metCountTotal")
                && MORE_LESIONS
                                .matcher(note.textOf(note.clauses().sentenceAt(span.begin())))
                                .results()
                                .count()
                        > 1;
        boolean provisional = rule.topic().equals("allMetsAmenableToLocal")
                && (PROVISO.matcher(note.sentenceAfter(span.end())).find()
                        || (ONE.matcher(match.group()).find()
                                && note.matches(METASTATIC).isEmpty()));
        boolean open =
                rule.topic().equals("statedMetastatic") && OPEN.matcher(before).find();
        boolean spoken = !oneOfMany
                && !provisional
                && !open
                && !UNSAID.matcher(before).find()
                && !DENIED.matcher(before).find()
                && section != HeadingKind.FAMILY_HISTORY
                && section != HeadingKind.CLINICAL_QUESTION
                && !Bystanders.isOfRelative(note, span.begin());
        return spoken ? Optional.ofNullable(rule.value().apply(match)) : Optional.empty();
    }

    private static @Nullable String percent(MatchResult match) {
        String qualifier = match.group(1) == null ? "" : match.group(1).toLowerCase(Locale.ROOT);
        boolean least = qualifier.matches(">=?|≥|over|more than|at least");
        return (least ? ">=" : "") + match.group(2);
    }

    private static @Nullable String count(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("no") || lower.equals("none") || lower.equals("0")) {
            return "0";
        }
        return Quantities.exactCount(lower).isPresent()
                ? String.valueOf(Quantities.exactCount(lower).getAsInt())
                : null;
    }

    private static @Nullable String total(MatchResult match) {
        return count(match.group(1) != null ? match.group(1) : match.group(2));
    }

    private static @Nullable String firstNumber(MatchResult match) {
        Matcher number = Pattern.compile("\\b(\\d{1,2}|one|two|three|four|five)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(match.group());
        return number.find() ? count(number.group(1)) : null;
    }
}
