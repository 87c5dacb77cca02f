package org.sextant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.model.IssueKind;

/** What every database must do for the store; one run on H2, one on PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StoreContract {

    private static final String CODE = "1";
    private static final int LONG = 40_000_000;
    private static final int MANY = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CaseId caseId = new CaseId("case-" + UUID.randomUUID());
    private final CaseId otherCase = new CaseId("case-" + UUID.randomUUID());
    private Store store;

    abstract StoreSettings settings();

    @BeforeEach
    void open_the_store() {
        store = Store.open(settings());
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @Test
    void the_same_bytes_for_the_same_case_give_the_same_receipt_and_one_job() {
        Receipt first = store.documents().receive(caseId, Samples.bytes("report"));
        Receipt second = store.documents().receive(caseId, Samples.bytes("report"));
        assertThat(first.duplicate()).isFalse();
        assertThat(second).isEqualTo(new Receipt(first.job(), caseId, first.document(), first.receivedAt(), true));
        assertThat(store.jobs().list(caseId)).singleElement().satisfies(job -> assertThat(job.state())
                .isEqualTo(JobState.RECEIVED));
        assertThat(store.audit().list(caseId)).hasSize(1);
    }

    @Test
    void the_same_bytes_for_two_cases_are_one_document_and_two_jobs() {
        Receipt first = store.documents().receive(caseId, Samples.bytes("shared report"));
        Receipt second = store.documents().receive(otherCase, Samples.bytes("shared report"));
        assertThat(second.job()).isNotEqualTo(first.job());
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(store.documents().getContent(first.document())).isEqualTo(Samples.bytes("shared report"));
    }

    @Test
    void a_person_must_look_at_a_document_that_two_cases_hold() {
        Receipt first = store.documents().receive(caseId, Samples.bytes("of two people"));
        assertThat(store.jobs().find(first.job()).orElseThrow().findReview()).isEmpty();
        Receipt second = store.documents().receive(otherCase, Samples.bytes("of two people"));
        assertThat(List.of(first.job(), second.job()))
                .extracting(job -> store.jobs().find(job).orElseThrow().review())
                .containsOnly(IssueKind.SHARED_DOCUMENT.name());
        assertThat(store.audit().list(caseId)).extracting(AuditEntry::action).contains("SHARED_DOCUMENT");
    }

    @Test
    void what_was_set_aside_for_its_name_is_read_when_it_comes_under_another() {
        byte[] content = Samples.bytes("named wrongly " + caseId);
        Receipt wrong = store.documents().receive(caseId, content, new Intake("pdf", null));
        quarantine(wrong.job(), IssueKind.TYPE_MISMATCH);
        assertThat(store.documents().receive(caseId, content, new Intake("pdf", null)))
                .matches(Receipt::duplicate);
        assertThat(get(wrong.job()).state()).isEqualTo(JobState.QUARANTINED);
        store.documents().receive(caseId, content, new Intake("html", null));
        assertThat(get(wrong.job()).state()).isEqualTo(JobState.RECEIVED);
        assertThat(get(wrong.job()).findExtension()).contains("html");
        assertThat(get(wrong.job()).readUnder(CODE)).isEqualTo(CODE + "#1");
        Receipt elsewhere = store.documents().receive(otherCase, content, new Intake("txt", null));
        assertThat(get(elsewhere.job()).readUnder(CODE)).isEqualTo(CODE + "#2");
    }

    @Test
    void of_a_name_only_a_plain_ending_is_kept() {
        assertThat(new Intake("pdf", null).findExtension()).contains("pdf");
        assertThat(new Intake("Zebulon Quux", null).findExtension()).isEmpty();
    }

    @Test
    void what_a_second_reading_finds_takes_the_place_of_the_first_and_nothing_is_overwritten() {
        Receipt receipt = store.documents().receive(caseId, Samples.bytes("locked " + caseId));
        quarantine(receipt.job(), IssueKind.ENCRYPTED);
        DocumentText opened = DocumentText.ofPlainText(receipt.document(), "Hemoglobin 9.1 then 9.2");
        store.documents().keepFacts(opened.id(), List.of(Samples.facts(opened, "9.1")), CODE);
        assertThat(store.secondReadings().keepOpened(receipt.job(), opened, CODE, "owner"))
                .isTrue();
        assertThat(store.secondReadings().keepOpened(receipt.job(), opened, CODE, "owner"))
                .isFalse();
        Job job = get(receipt.job());
        assertThat(job.state()).isEqualTo(JobState.EXTRACTING);
        assertThat(job.findReason()).isEmpty();
        assertThat(store.documents().findText(receipt.document(), job.readUnder(CODE)))
                .contains(opened);
        DocumentFacts better = Samples.facts(opened, "9.2");
        store.documents().keepFacts(better.document(), List.of(better), job.readUnder(CODE));
        assertThat(store.documents().listFacts(caseId, CODE)).containsExactly(better);
        assertThat(store.secondReadings().reopen(receipt.job(), "owner"))
                .as("it has not ended")
                .isFalse();
        quarantine(receipt.job(), IssueKind.TIMED_OUT);
        assertThat(store.secondReadings().reopen(receipt.job(), "owner")).isTrue();
        assertThat(get(receipt.job()).roomy()).isTrue();
        assertThat(get(receipt.job()).readUnder(CODE)).isEqualTo(CODE + "#2");
    }

    private Job get(long job) {
        return store.jobs().find(job).orElseThrow();
    }

    /** Takes a job to its end the way the walk does. */
    private void quarantine(long job, IssueKind reason) {
        JobState state = get(job).state();
        Lease lease = store.jobs().claim(job, Set.of(state), "worker", MINUTE).orElseThrow();
        store.jobs().noteQuarantine(lease, reason.name());
        store.jobs().advance(lease, JobState.REVISING);
        CaseFacts facts = Samples.caseFacts(caseId, Samples.facts(Samples.text("any"), "9.1"));
        long current = store.cases().currentVersion(caseId);
        long version = store.cases().revise(facts, current, CODE).orElseThrow();
        Lease revising = store.jobs()
                .claim(job, Set.of(JobState.REVISING), "worker", MINUTE)
                .orElseThrow();
        store.jobs().advance(revising, JobState.EVALUATING, version);
        Lease evaluating = store.jobs()
                .claim(job, Set.of(JobState.EVALUATING), "worker", MINUTE)
                .orElseThrow();
        store.jobs().advance(evaluating, JobState.ISSUING, Samples.DAY);
        store.jobs()
                .issue(
                        store.jobs()
                                .claim(job, Set.of(JobState.ISSUING), "worker", MINUTE)
                                .orElseThrow(),
                        List.of(Samples.PACK));
    }

    @Test
    void a_record_number_opens_one_case_and_a_request_key_stands_for_one_request() throws Exception {
        String number = "number of " + caseId;
        List<CaseId> opened = atOnce(
                4, () -> store.identifiers().getOrOpen("hospital", number, new CaseId("case-" + UUID.randomUUID())));
        assertThat(opened).containsOnly(opened.get(0));
        assertThat(store.identifiers().find("other hospital", number)).isEmpty();
        store.deleteCase(opened.get(0), "owner");
        assertThat(store.identifiers().find("hospital", number)).isEmpty();
        store.requestKeys().note(number, "first");
        store.requestKeys().note(number, "second");
        assertThat(store.requestKeys().find(number)).contains("first");
    }

    @Test
    void many_hands_at_once_make_one_job_and_only_one_of_them_claims_it() throws Exception {
        List<Receipt> receipts = atOnce(8, () -> store.documents().receive(caseId, Samples.bytes("crowded")));
        assertThat(receipts)
                .extracting(Receipt::job)
                .containsOnly(receipts.get(0).job());
        assertThat(receipts).filteredOn(receipt -> !receipt.duplicate()).hasSize(1);
        List<Optional<Lease>> leases = atOnce(8, () -> claim(receipts.get(0).job(), MINUTE));
        assertThat(leases).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void a_document_of_three_megabytes_comes_back_whole() {
        byte[] content = new byte[3_000_000];
        new java.util.Random(7).nextBytes(content);
        assertThat(store.documents()
                        .getContent(store.documents().receive(caseId, content).document()))
                .isEqualTo(content);
    }

    @Test
    void a_text_comes_back_with_every_box_and_character_and_its_first_keeping_stands() {
        DocumentText text = Samples.text("words");
        store.documents().receive(caseId, Samples.bytes("words"));
        store.documents().keepText(text, CODE);
        store.documents().keepText(DocumentText.ofPlainText(text.id(), "other"), CODE);
        assertThat(store.documents().findText(text.id(), CODE)).contains(text);
        assertThat(store.documents().findText(text.id(), "2")).isEmpty();
        assertThat(store.documents().findText(text.id())).contains(text);
    }

    @Test
    void facts_of_another_code_version_serve_until_this_one_has_found_its_own() {
        DocumentText text = Samples.text("lab sheet");
        store.documents().receive(caseId, Samples.bytes("lab sheet"));
        DocumentFacts old = Samples.facts(text, "12.10");
        DocumentFacts found = Samples.facts(text, "12.40");
        store.documents().keepFacts(text.id(), List.of(old), CODE);
        assertThat(store.documents().listFacts(caseId, "2")).containsExactly(old);
        store.documents().keepFacts(text.id(), List.of(found), "2");
        assertThat(store.documents().listFacts(caseId, "2")).containsExactly(found);
        assertThat(store.documents().listFacts(caseId, CODE)).containsExactly(old);
        assertThat(store.documents().hasFacts(text.id(), "3")).isFalse();
    }

    @Test
    void a_case_gains_a_version_only_when_its_facts_differ_and_only_from_the_version_that_was_read() {
        CaseFacts first = caseOf("a", "12.10");
        CaseFacts second = caseOf("b", "11.00");
        assertThat(store.cases().revise(first, 0, CODE)).contains(1L);
        assertThat(store.cases().revise(first, 1, CODE)).contains(1L);
        assertThat(store.cases().revise(second, 0, CODE)).isEmpty();
        assertThat(store.cases().revise(second, 1, CODE)).contains(2L);
        assertThat(store.cases().getFacts(caseId, 1)).isEqualTo(first);
        assertThat(store.cases().findCurrent(caseId)).contains(second);
        assertThat(store.cases().listVersions(caseId))
                .extracting(CaseVersion::revision)
                .containsExactly(first.revision(), second.revision());
    }

    @Test
    void revisers_at_once_lose_nothing() throws Exception {
        CaseFacts facts = caseOf("a", "12.10");
        List<Optional<Long>> versions = atOnce(6, () -> store.cases().revise(facts, 0, CODE));
        assertThat(versions).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(store.cases().currentVersion(caseId)).isEqualTo(1);
    }

    @Test
    void a_lease_that_ran_out_goes_to_the_next_and_the_first_holder_has_no_effect_any_more() throws Exception {
        long job = store.documents().receive(caseId, Samples.bytes("slow")).job();
        Lease first = claim(job, Duration.ofMillis(50)).orElseThrow();
        Thread.sleep(120);
        Lease second = claim(job, MINUTE).orElseThrow();
        assertThatThrownBy(() -> store.jobs().advance(first, JobState.EXTRACTING))
                .isInstanceOf(LeaseLostException.class);
        assertThat(claim(job, MINUTE)).isEmpty();
        store.jobs().advance(second, JobState.EXTRACTING);
        assertThat(store.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.EXTRACTING);
        assertThat(second.job().starts()).isEqualTo(2);
    }

    @Test
    void a_failed_step_rests_before_it_is_rung_again() throws Exception {
        long job = store.documents().receive(caseId, Samples.bytes("flaky")).job();
        store.jobs().retry(claim(job, MINUTE).orElseThrow(), Duration.ofMillis(300));
        assertThat(claim(job, MINUTE)).isEmpty();
        assertThat(store.jobs().listToRing(Duration.ofSeconds(30), 10_000))
                .extracting(Job::id)
                .doesNotContain(job);
        Thread.sleep(400);
        assertThat(store.jobs().listToRing(Duration.ofSeconds(30), 10_000))
                .extracting(Job::id)
                .contains(job);
        assertThat(store.jobs().listToRing(Duration.ofSeconds(30), 10_000))
                .extracting(Job::id)
                .doesNotContain(job);
        assertThat(store.jobs().find(job).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void leases_of_a_worker_that_is_gone_can_be_given_back() {
        long job = store.documents().receive(caseId, Samples.bytes("orphan")).job();
        claim(job, MINUTE);
        store.jobs().releaseAll("somebody else");
        assertThat(claim(job, MINUTE)).isEmpty();
        store.jobs().releaseAll("worker");
        assertThat(claim(job, MINUTE)).isPresent();
    }

    @Test
    void issuing_ends_the_job_makes_the_guidance_current_and_announces_both() {
        CaseFacts facts = caseOf("a", "12.10");
        long version = store.cases().revise(facts, 0, CODE).orElseThrow();
        Guidance guidance = Samples.guidance(facts, Samples.PACK, Samples.DAY, "IMDC_POOR");
        assertThat(isEvaluated(facts)).isFalse();
        store.guidance().keep(caseId, facts.revision(), Set.of(Samples.PACK), Samples.DAY, List.of(guidance), CODE);
        assertThat(isEvaluated(facts)).isTrue();
        assertThat(store.guidance().listCurrent(caseId)).isEmpty();
        long job = store.jobs().list(caseId).get(0).id();
        issue(job, version);
        assertThat(store.guidance().listCurrent(caseId)).containsExactly(guidance);
        assertThat(store.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(eventsOfCase())
                .extracting(Event::kind)
                .containsExactly(EventKind.DOCUMENT_RECEIVED, EventKind.DOCUMENT_ENDED, EventKind.GUIDANCE_ISSUED);
    }

    @Test
    void guidance_of_an_earlier_version_never_replaces_that_of_a_later_one() {
        CaseFacts first = caseOf("a", "12.10");
        CaseFacts second = caseOf("b", "11.00");
        store.cases().revise(first, 0, CODE);
        store.cases().revise(second, 1, CODE);
        for (CaseFacts facts : List.of(first, second)) {
            Guidance guidance = Samples.guidance(facts, Samples.PACK, Samples.DAY, "IMDC_POOR");
            store.guidance().keep(caseId, facts.revision(), Set.of(Samples.PACK), Samples.DAY, List.of(guidance), CODE);
        }
        List<Job> jobs = store.jobs().list(caseId);
        issue(jobs.get(1).id(), 2);
        issue(jobs.get(0).id(), 1);
        assertThat(store.guidance().listCurrent(caseId))
                .extracting(Guidance::revision)
                .containsExactly(second.revision());
        assertThat(store.guidance().listAll(caseId)).hasSize(2);
    }

    @Test
    void what_was_stored_and_read_is_not_held_in_memory() {
        store.cases().revise(caseOf("long " + caseId, "12.10"), 0, CODE);
        long before = heapInUse();
        for (int i = 0; i < MANY; i++) {
            store.cases().keepBundle(caseId, 1, Integer.toString(i).repeat(LONG), "code " + i);
            assertThat(store.cases().findBundle(caseId, 1).orElseThrow()).hasSize(LONG);
        }
        assertThat(heapInUse() - before).isLessThan((long) MANY * LONG / 2);
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void deleting_a_case_leaves_its_audit_and_the_documents_that_others_hold() {
        CaseFacts facts = caseOf("only of " + caseId, "12.10");
        store.cases().revise(facts, 0, CODE);
        store.cases().keepBundle(caseId, 1, "{}", CODE);
        assertThat(store.cases().findBundle(caseId, 1)).contains("{}");
        DocumentId shared =
                store.documents().receive(caseId, Samples.bytes("both")).document();
        store.documents().receive(otherCase, Samples.bytes("both"));
        DocumentId own = store.documents().list(caseId).get(0);
        assertThat(store.deleteCase(caseId, "user-1")).isEqualTo(2);
        assertThat(store.documents().list(caseId)).isEmpty();
        assertThat(store.cases().findCurrent(caseId)).isEmpty();
        assertThat(store.documents().getContent(shared)).isEqualTo(Samples.bytes("both"));
        assertThatThrownBy(() -> store.documents().getContent(own)).hasMessageContaining(own.value());
        assertThat(store.audit().list(caseId))
                .extracting(AuditEntry::action)
                .containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_RECEIVED", "SHARED_DOCUMENT", "CASE_DELETED");
    }

    @Test
    void a_name_is_one_account_however_it_is_written() {
        String name = "Ottoline " + UUID.randomUUID();
        Account made = store.accounts()
                .add(name, "hash", Set.of(Role.PATIENT, Role.ADMINISTRATOR))
                .orElseThrow();
        assertThat(store.accounts().add(" " + name.toUpperCase(Locale.ROOT) + " ", "other", Set.of(Role.PATIENT)))
                .isEmpty();
        assertThat(store.accounts().findByName(name.toLowerCase(Locale.ROOT))).contains(made);
        store.accounts().setPassword(made.id(), "new");
        store.accounts().enable(made.id(), false);
        store.accounts().setSecondFactor(made.id(), "ABC");
        assertThat(store.accounts().find(made.id()))
                .contains(new Account(made.id(), name, "new", made.roles(), "ABC", false));
        assertThat(made).hasToString("Account[" + made.id() + "]");
    }

    @Test
    void a_one_time_password_is_used_once() {
        Account account =
                store.accounts().add("x" + UUID.randomUUID(), "hash", Set.of()).orElseThrow();
        store.accounts().setSecondFactor(account.id(), "ABC");
        assertThat(store.accounts().useStep(account.id(), 7)).isTrue();
        assertThat(store.accounts().useStep(account.id(), 7)).isFalse();
        assertThat(store.accounts().useStep(account.id(), 6)).isFalse();
        assertThat(store.accounts().useStep(account.id(), 8)).isTrue();
    }

    @Test
    void a_case_is_seen_by_its_patient_and_whom_they_invited() {
        store.access().grant(caseId, "mine", Relation.PATIENT, "mine");
        store.documents().receive(caseId, Samples.bytes("mine"));
        store.documents().receive(otherCase, Samples.bytes("of the house"));
        store.access().grant(caseId, "team", Relation.CARE_TEAM, "mine");
        store.access().grant(caseId, "mine", Relation.CARE_TEAM, "team");
        assertThat(store.access().find(caseId, "mine")).contains(Relation.PATIENT);
        assertThat(store.access().find(caseId, "stranger")).isEmpty();
        assertThat(store.access().listCases("team")).containsExactly(caseId);
        assertThat(store.access().list(caseId))
                .extracting(CaseAccess.Member::relation)
                .containsExactly(Relation.PATIENT, Relation.CARE_TEAM);
        assertThat(store.access().isUnclaimed(caseId)).isFalse();
        assertThat(store.access().isUnclaimed(otherCase)).isTrue();
        assertThat(store.access().listUnclaimed()).contains(otherCase).doesNotContain(caseId);
        store.access().revoke(caseId, "team");
        store.access().revoke(caseId, "mine");
        assertThat(store.access().list(caseId))
                .extracting(CaseAccess.Member::accountId)
                .containsExactly("mine");
    }

    @Test
    void an_invitation_is_good_once_and_for_its_time() throws Exception {
        Invitation invitation = new Invitation(caseId, Set.of(Role.CARE_TEAM), "mine");
        String code = UUID.randomUUID().toString();
        store.invitations().add(code, invitation, MINUTE);
        store.invitations().add(code + "late", invitation, Duration.ofMillis(-1));
        assertThat(store.invitations().find(code)).contains(invitation);
        assertThat(atOnce(MANY, () -> store.invitations().redeem(code)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(store.invitations().redeem(code)).isEmpty();
        assertThat(store.invitations().redeem(code + "late")).isEmpty();
    }

    @Test
    void the_audit_trail_tells_where_it_was_tampered_with() throws Exception {
        String actor = "actor-" + caseId;
        atOnce(MANY, () -> {
            for (int entry = 0; entry < MANY; entry++) {
                store.audit().add(actor, "READ", caseId, Integer.toString(entry));
            }
            return true;
        });
        assertThat(store.audit().list(caseId)).hasSize(MANY * MANY);
        assertThat(store.audit().findBreak()).isEmpty();
        assertThat(store.audit().search(actor, 100)).hasSize(MANY * MANY);

        AuditEntry changed = store.audit().list(caseId).get(MANY);
        run("update audit set subject = 'else' where entry_id = " + changed.id());
        assertThat(store.audit().findBreak()).hasValue(changed.id());
        run("update audit set subject = '" + changed.subject() + "' where entry_id = " + changed.id());
        assertThat(store.audit().findBreak()).isEmpty();

        AuditEntry last = store.audit().list(caseId).get(MANY * MANY - 1);
        run("delete from audit where entry_id = " + last.id());
        assertThat(store.audit().findBreak()).isPresent();
        run("update audit_head set entry_hash = (select entry_hash from audit where entry_id ="
                + " (select max(entry_id) from audit))");
        assertThat(store.audit().findBreak()).isEmpty();
    }

    @Test
    void what_was_decided_stays_and_goes_with_its_case() {
        store.documents().receive(caseId, Samples.bytes("decided"));
        for (String words : List.of("Board: SABR.", "Surgery after all.")) {
            store.decisions()
                    .add(
                            caseId,
                            new CaseDecision("team", "Dr Marlowe", 1, CaseDecision.Choice.OTHER, words, Instant.EPOCH));
        }
        assertThat(store.decisions().list(caseId))
                .extracting(CaseDecision::words)
                .containsExactly("Surgery after all.", "Board: SABR.");
        store.deleteCase(caseId, "mine");
        assertThat(store.decisions().list(caseId)).isEmpty();
    }

    @Test
    void everything_is_still_there_after_the_store_is_closed_and_opened() {
        CaseFacts facts = caseOf("a", "12.10");
        store.cases().revise(facts, 0, CODE);
        store.close();
        store = Store.open(settings());
        assertThat(store.cases().findCurrent(caseId)).contains(facts);
        assertThat(Samples.evidenceOf(facts).quote()).hasSize(3);
    }

    private CaseFacts caseOf(String content, String hemoglobin) {
        DocumentText text = Samples.text(content);
        store.documents().receive(caseId, Samples.bytes(content));
        DocumentFacts facts = Samples.facts(text, hemoglobin);
        store.documents().keepFacts(text.id(), List.of(facts), CODE);
        return Samples.caseFacts(caseId, facts);
    }

    private boolean isEvaluated(CaseFacts facts) {
        return store.guidance().isEvaluated(caseId, facts.revision(), Set.of(Samples.PACK), Samples.DAY);
    }

    private void issue(long job, long version) {
        store.jobs().advance(claim(job, MINUTE).orElseThrow(), JobState.EVALUATING, version);
        store.jobs().advance(claim(job, MINUTE).orElseThrow(), JobState.ISSUING, Samples.DAY);
        store.jobs().issue(claim(job, MINUTE).orElseThrow(), List.of(Samples.PACK));
    }

    private Optional<Lease> claim(long job, Duration length) {
        Set<JobState> open = Set.of(JobState.RECEIVED, JobState.READING, JobState.EVALUATING, JobState.ISSUING);
        return store.jobs().claim(job, open, "worker", length);
    }

    private List<Event> eventsOfCase() {
        return store.events().list(0, 100_000).stream()
                .filter(event -> event.caseId().equals(caseId))
                .toList();
    }

    /** What somebody with the database's own password could do. */
    private void run(String statement) throws SQLException {
        StoreSettings settings = settings();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private static <T> List<T> atOnce(int hands, Callable<T> work) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(hands);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : crowd.invokeAll(java.util.Collections.nCopies(hands, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            crowd.shutdown();
        }
    }
}
