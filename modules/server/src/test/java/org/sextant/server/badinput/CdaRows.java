package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.hostile.HostilePdfs;

/** Group E: C-CDA and XML. */
final class CdaRows {

    private static final String XML = "<?xml version=\"1.0\"?>";
    private static final String PRIMARY = "PrimaryCancerCondition";
    private static final String KIDNEY = "PRESENT {site=kidney}";

    private CdaRows() {}

    static Stream<Row> rows() {
        return Stream.of(entities(), links(), sizes(), encodings(), templates(), people(), entries())
                .flatMap(rows -> rows);
    }

    private static Row.Coming xml(int item, String name, String content) {
        return Row.of(item, name, Delivery.upload("xml", content));
    }

    private static Stream<Row> entities() {
        Stream<Row> external = Stream.of(
                        "file:///etc/hostname",
                        Canary.url(),
                        "ftp://" + Canary.host() + "/x",
                        "jar:" + Canary.url() + "!/x",
                        "netdoc:///etc/hostname")
                .map(target -> xml(
                                59,
                                "an entity from " + target.substring(0, target.indexOf(':')),
                                XML + "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\">]>" + cda("&x;", ""))
                        .quarantined("dtd-not-allowed"));
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return Stream.concat(
                external,
                Stream.of(
                        xml(60, "a billion laughs", XML + "<!DOCTYPE a [" + laughs + "]>" + cda("&a29;", ""))
                                .quarantined("xml-bomb"),
                        xml(
                                        60,
                                        "a long word many times",
                                        XML + "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>"
                                                + cda("&a;".repeat(100_000), ""))
                                .quarantined("xml-bomb"),
                        xml(
                                        60,
                                        "an entity of the DTD",
                                        XML + "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + Canary.url() + "\">%p;]>"
                                                + cda("x", ""))
                                .quarantined("dtd-not-allowed")));
    }

    private static Stream<Row> links() {
        String url = Canary.url();
        String linked = cda("Renal cell carcinoma", "")
                .replace(
                        "<ClinicalDocument ",
                        "<?xml-stylesheet type=\"text/xsl\" href=\"" + url + "\"?><ClinicalDocument"
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:hl7-org:v3 "
                                + url + "\" xmlns:xi=\"http://www.w3.org/2001/XInclude\" xml:base=\"" + url + "\" ")
                .replace("<list>", "<xi:include href=\"" + url + "\"/><list>");
        return Stream.of(
                xml(61, "links to elsewhere", XML + linked).inert().reading("Renal cell carcinoma"),
                xml(
                                67,
                                "a script in the narrative",
                                cda(
                                        "<content onMouseOver=\"alert(1)\">Renal cell carcinoma</content>"
                                                + "<linkHtml href=\"javascript:alert(2)\">more</linkHtml><script>alert(3)</script>",
                                        ""))
                        .inert()
                        .reading("Renal cell carcinoma")
                        .showingNo("alert(1)", "alert(2)", "<script>alert"));
    }

    private static Stream<Row> sizes() {
        return Stream.of(
                xml(62, "10,000 deep", XML + "<a>".repeat(10_000) + "</a>".repeat(10_000))
                        .quarantined("xml-bomb"),
                Row.of(62, "a million attributes", Delivery.upload("xml", CdaRows::attributes))
                        .quarantined("malformed"),
                Row.of(
                                62,
                                "25 MB of words",
                                Delivery.upload("xml", () -> FrontDoors.utf8(cda("x".repeat(25_000_000), ""))))
                        .quarantined("expansion-limit"));
    }

    private static byte[] attributes() {
        StringBuilder element = new StringBuilder("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"");
        for (int i = 0; i < 1_000_000; i++) {
            element.append(" a").append(i).append("=\"\"");
        }
        return FrontDoors.utf8(element.append("/>").toString());
    }

    private static Stream<Row> encodings() {
        String accented = cda("Carcinoma de ri\u00f1\u00f3n", "");
        return Stream.of(
                bytes("another encoding than it says", () -> (XML.replace("?>", " encoding=\"UTF-8\"?>") + accented)
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .quarantined("malformed"),
                bytes("its own encoding", () -> (XML.replace("?>", " encoding=\"windows-1252\"?>") + accented)
                                .getBytes(Charset.forName("windows-1252")))
                        .inert()
                        .reading("ri\u00f1\u00f3n"),
                bytes("UTF-16 without a mark", () -> (XML + accented).getBytes(StandardCharsets.UTF_16LE))
                        .inert()
                        .reading("ri\u00f1\u00f3n"),
                bytes(
                                "UTF-7",
                                () -> FrontDoors.utf8(
                                        XML.replace("?>", " encoding=\"UTF-7\"?>") + cda("ri+APEA8w-n", "")))
                        .quarantined("malformed"),
                bytes("a letter of nothing", () -> FrontDoors.utf8(XML + cda("kid\0ney", "")))
                        .quarantined("type-not-allowed"));
    }

    private static Row.Coming bytes(String name, Supplier<byte[]> content) {
        return Row.of(63, name, Delivery.upload("xml", content));
    }

    private static Stream<Row> templates() {
        String enclosed = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget><patientRole><id extension=\"1\"/>"
                + "</patientRole></recordTarget><component><nonXMLBody><text mediaType=\"application/pdf\""
                + " representation=\"B64\">%s</text></nonXMLBody></component></ClinicalDocument>";
        return Stream.of(
                xml(64, "no record", XML + "<invoice><line>1</line></invoice>").quarantined("type-not-allowed"),
                xml(
                                64,
                                "templates that nobody knows",
                                cda("Renal cell carcinoma", problem("moodCode=\"EVN\"", ""))
                                        .replace(
                                                "<section>", "<section><templateId root=\"9.9.9\" extension=\"2099\"/>")
                                        .replace("11450-4", "00000-0"))
                        .inert()
                        .reading("Renal cell carcinoma"),
                xml(
                                64,
                                "an entry that nobody knows",
                                cda("Renal cell carcinoma", "<entry><gadget classCode=\"OBS\"/></entry>"))
                        .partial("structure-not-understood")
                        .reading("Renal cell carcinoma"),
                Row.of(
                                66,
                                "a PDF as its body",
                                Delivery.upload(
                                        "xml", () -> FrontDoors.utf8(enclosed.formatted(base64(HostilePdfs.plain())))))
                        .inert()
                        .reading(HostilePdfs.NOTE),
                Row.of(
                                66,
                                "a PDF without end as its body",
                                Delivery.upload(
                                        "xml",
                                        () -> FrontDoors.utf8(enclosed.formatted(base64(HostilePdfs.ofPages(1_001))))))
                        .quarantined("page-limit"),
                Row.of(
                                66,
                                "a locked PDF as its body",
                                Delivery.upload(
                                        "xml",
                                        () -> FrontDoors.utf8(
                                                enclosed.formatted(base64(HostilePdfs.locked("secret", "o"))))))
                        .quarantined("password-protected"));
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static Stream<Row> people() {
        String mine = person("Zebulon", FrontDoors.NAME, "4711047");
        String other = person("Alma", "Invented", "9990999");
        return Stream.of(
                xml(65, "two patients", cda(mine + other, "Renal cell carcinoma", problem("moodCode=\"EVN\"", "")))
                        .quarantined("patient-mismatch")
                        .stating(PRIMARY),
                Row.of(
                                65,
                                "somebody else",
                                Delivery.uploads(
                                        "Date: 2025-03-04\nName: Zebulon " + FrontDoors.NAME
                                                + "\nMRN: 4711047\nDOB: 1950-02-03\n"
                                                + "Breast, left: invasive ductal carcinoma.",
                                        "Date: 2025-03-05\nName: Zebulon " + FrontDoors.NAME
                                                + "\nMRN: 4711047\nDOB: 1950-02-03\n" + "Seen again. Well.",
                                        cda(other, "Renal cell carcinoma", problem("moodCode=\"EVN\"", ""))))
                        .quarantined("patient-mismatch")
                        .and(ending -> assertThat(ending.facts(PRIMARY)).noneMatch(fact -> fact.contains("kidney"))));
    }

    private static String person(String given, String family, String number) {
        return "<recordTarget><patientRole><id root=\"1.2.3\" extension=\"" + number + "\"/><patient><name><given>"
                + given + "</given><family>" + family
                + "</family></name><birthTime value=\"19500203\"/></patient></patientRole></recordTarget>";
    }

    private static Stream<Row> entries() {
        return Stream.of(
                xml(68, "denied", cda("Kidney", problem("negationInd=\"true\" moodCode=\"EVN\"", "")))
                        .inert()
                        .and(CdaRows::statesNoKidney),
                xml(68, "planned", cda("Kidney", problem("moodCode=\"INT\"", "")))
                        .inert()
                        .and(CdaRows::statesNoKidney),
                xml(68, "not known", cda("Kidney", problem("moodCode=\"EVN\" nullFlavor=\"UNK\"", "")))
                        .inert()
                        .and(CdaRows::statesNoKidney),
                xml(68, "aborted", cda("Kidney", problem("moodCode=\"EVN\"", "<statusCode code=\"aborted\"/>")))
                        .inert("entry-excluded")
                        .and(CdaRows::statesNoKidney),
                xml(
                                68,
                                "of a relative",
                                cda("Mother: renal cell carcinoma", problem("moodCode=\"EVN\"", ""))
                                        .replace("11450-4", "10157-6")
                                        .replace("Problems", "Family History"))
                        .inert()
                        .and(CdaRows::statesNoKidney),
                xml(69, "an entry that its row denies", cda("No renal cell carcinoma", problem("moodCode=\"EVN\"", "")))
                        .inert()
                        .stating(PRIMARY, "CONFLICT"),
                xml(69, "an entry that its row affirms", cda("Renal cell carcinoma", problem("moodCode=\"EVN\"", "")))
                        .inert()
                        .stating(PRIMARY, KIDNEY));
    }

    private static void statesNoKidney(Ending ending) {
        assertThat(ending.facts(PRIMARY)).doesNotContain(KIDNEY);
    }

    private static String problem(String how, String status) {
        return "<entry><observation " + how + "><code code=\"55607006\" codeSystem=\"2.16.840.1.113883.6.96\"/><text>"
                + "<reference value=\"#p\"/></text>" + status
                + "<value code=\"702391001\" codeSystem=\"2.16.840.1.113883.6.96\" displayName="
                + "\"Renal cell carcinoma\"/></observation></entry>";
    }

    private static String cda(String row, String entries) {
        return cda("<recordTarget><patientRole><id extension=\"1\"/></patientRole></recordTarget>", row, entries);
    }

    private static String cda(String patients, String row, String entries) {
        return "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">" + patients
                + "<component><structuredBody><component><section><code code=\"11450-4\"/><title>Problems</title>"
                + "<text><list><item ID=\"p\">" + row + "</item></list></text>" + entries
                + "</section></component></structuredBody></component></ClinicalDocument>";
    }
}
