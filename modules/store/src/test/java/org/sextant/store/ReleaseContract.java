package org.sextant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Role;
import org.sextant.model.WhatChanged;

/** What holds of releases and of the re-evaluation that follows, on every database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ReleaseContract {

    private static final String CODE = "1";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CASES = 7;
    private static final int RANGE = 3;

    private final String name = "pack-" + UUID.randomUUID().toString().substring(0, 8);
    private final PackId old = new PackId(name, "1", "aa".repeat(32));
    private final PackId next = new PackId(name, "2", "bb".repeat(32));
    private final List<CaseId> cases = new ArrayList<>();
    private Store store;

    abstract StoreSettings settings();

    @BeforeEach
    void seven_cases_have_guidance() {
        store = Store.open(settings());
        for (int i = 0; i < CASES; i++) {
            CaseId caseId = new CaseId("case-" + UUID.randomUUID());
            cases.add(caseId);
            long job = store.documents()
                    .receive(caseId, Samples.bytes("a" + caseId))
                    .job();
            CaseFacts facts = Samples.caseFacts(caseId, Samples.facts(Samples.text("a" + caseId), "12.1"));
            long version = store.cases().revise(facts, 0, CODE).orElseThrow();
            walk(job, version, facts, old);
        }
    }

    private void walk(long job, long version, CaseFacts facts, PackId pack) {
        evaluate(job, version, facts, pack);
        store.jobs().issue(claim(job, JobState.ISSUING), List.of(pack));
    }

    private void evaluate(long job, long version, CaseFacts facts, PackId pack) {
        store.jobs().advance(claim(job, JobState.READING), JobState.EVALUATING, version);
        Lease lease = claim(job, JobState.EVALUATING);
        Guidance guidance = Samples.guidance(facts, pack, Samples.DAY, "SAID_BY_" + pack.version());
        store.guidance().keep(facts.caseId(), facts.revision(), List.of(pack), Samples.DAY, List.of(guidance), CODE);
        store.jobs().advance(lease, JobState.ISSUING, Samples.DAY);
    }

    private Lease claim(long job, JobState state) {
        Set<JobState> states = state == JobState.READING ? Set.of(JobState.RECEIVED, state) : Set.of(state);
        return store.jobs().claim(job, states, "worker", MINUTE).orElseThrow();
    }

    @AfterEach
    void close() {
        cases.forEach(caseId -> store.deleteCase(caseId, "test"));
        store.reevaluations().list().forEach(one -> store.reevaluations().cancel(one.id()));
        store.close();
    }

    /** What the next version says of a case: its own conclusion. */
    private RangeOutcome outcome(CaseRange range) {
        List<RangeOutcome.Renewed> renewed = new ArrayList<>();
        List<StoredCase> read = store.reevaluations().read(range);
        for (StoredCase stored : read) {
            CaseFacts facts = stored.facts();
            Guidance after = Samples.guidance(
                    facts, range.pack(), range.asOf(), "SAID_BY_" + range.pack().version());
            if (cases.contains(stored.caseId())
                    && !stored.issued().orElseThrow().contentHash().equals(after.contentHash())) {
                renewed.add(new RangeOutcome.Renewed(stored.version(), after, changed(after), "a letter", "a note"));
            }
        }
        return new RangeOutcome(read.size(), renewed, List.of());
    }

    private WhatChanged changed(Guidance after) {
        Change.Side side = new Change.Side(
                Applicability.APPLIES, Role.HEADLINE, "DEFINITION", "A2", List.of("CN-01"), "For patients.", List.of());
        Cause cause = new Cause(Cause.Kind.ROW, "CN-01.a", "kps >= 80", "kps >= 70");
        return new WhatChanged(
                after.caseId(),
                old,
                after.pack(),
                after.revision(),
                after.revision(),
                after.asOf(),
                after.asOf(),
                List.of(new Change(
                        Change.Kind.NEWLY_APPLIES, "imdc", "SAID", "A conclusion", null, side, List.of(cause))));
    }

    private void workAll(UnaryOperator<RangeOutcome> change) {
        for (Optional<CaseRange> range = store.reevaluations().claim("worker", MINUTE);
                range.isPresent();
                range = store.reevaluations().claim("worker", MINUTE)) {
            store.reevaluations().finish(range.get(), change.apply(outcome(range.get())), CODE);
        }
    }

    private List<PackId> current() {
        return cases.stream()
                .map(caseId -> store.guidance().listCurrent(caseId).get(0).pack())
                .distinct()
                .toList();
    }

    private long publish() {
        long release =
                store.releases().propose(next, Samples.bytes("zip"), "ada").id();
        store.releases().approve(release, "ada");
        store.releases().approve(release, "bede");
        store.releases().publish(release, Samples.DAY, RANGE, Optional.of(old), "ada");
        return release;
    }

    private Reevaluation reevaluationOf(long release) {
        return store.reevaluations()
                .find(store.releases().get(release).findReevaluation().orElseThrow())
                .orElseThrow();
    }

    @Test
    void a_release_needs_two_people_and_then_moves_pointer_and_cases() {
        Release proposed = store.releases().propose(next, Samples.bytes("zip"), "ada");
        assertThat(store.releases().propose(next, Samples.bytes("zip"), "bede").id())
                .isEqualTo(proposed.id());
        store.releases().approve(proposed.id(), "ada");
        store.releases().approve(proposed.id(), "ada");
        assertThatThrownBy(() -> store.releases().publish(proposed.id(), Samples.DAY, RANGE, Optional.of(old), "ada"))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("2 different people");
        assertThat(store.packs().listPointers()).doesNotContain(next);
        long release = publish();
        assertThat(release).isEqualTo(proposed.id());
        assertThat(store.packs().listPointers()).contains(next);
        assertThat(store.releases().get(release).findPrevious()).contains(old);
        workAll(UnaryOperator.identity());
        assertThat(current()).containsExactly(next);
        assertThat(reevaluationOf(release)).satisfies(done -> {
            assertThat(done.isDone()).isTrue();
            assertThat(done.changed()).isEqualTo(CASES);
            assertThat(done.rangesDone()).isEqualTo(done.ranges()).isGreaterThan(2);
        });
        assertThat(store.changes().count(reevaluationOf(release).id()))
                .isEqualTo(Map.of(Change.Kind.NEWLY_APPLIES, (long) CASES));
        assertThat(store.changes().list(cases.get(0))).singleElement().satisfies(change -> {
            assertThat(change.letter()).isEqualTo("a letter");
            assertThat(change.changed().changes().get(0).causes())
                    .extracting(Cause::id)
                    .containsExactly("CN-01.a");
        });
    }

    @Test
    void each_case_that_changed_is_announced_once_and_is_news_until_it_is_read() {
        CaseId first = cases.get(0);
        assertThat(store.changes().hasNews(first, "ada")).isFalse();
        long release = publish();
        workAll(UnaryOperator.identity());
        String number = Long.toString(reevaluationOf(release).id());
        assertThat(store.events().list(0, 100_000))
                .filteredOn(event -> event.kind() == EventKind.GUIDANCE_CHANGED)
                .filteredOn(event -> event.subject().equals(number))
                .extracting(Event::caseId)
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(store.changes().hasNews(first, "ada")).isTrue();
        store.changes().markRead(first, "ada");
        store.changes().markRead(first, "ada");
        assertThat(store.changes().hasNews(first, "ada")).isFalse();
        assertThat(store.changes().hasNews(first, "bede")).isTrue();
        assertThat(store.changes().hasNews(cases.get(1), "ada")).isTrue();
        store.releases().rollBack(release, Samples.DAY, RANGE, "ada");
        workAll(UnaryOperator.identity());
        assertThat(store.changes().hasNews(first, "ada")).isTrue();
    }

    @Test
    void rolled_back_every_case_says_what_it_said_before() {
        long release = publish();
        workAll(UnaryOperator.identity());
        store.releases().rollBack(release, Samples.DAY, RANGE, "ada");
        assertThat(store.packs().listPointers()).contains(old).doesNotContain(next);
        workAll(UnaryOperator.identity());
        assertThat(current()).containsExactly(old);
        assertThatThrownBy(() -> store.releases().rollBack(release, Samples.DAY, RANGE, "ada"))
                .isInstanceOf(ReleaseRefusedException.class);
    }

    @Test
    void a_preview_counts_and_changes_nothing() {
        long release =
                store.releases().propose(next, Samples.bytes("zip"), "ada").id();
        Reevaluation preview = store.releases().preview(release, Samples.DAY, RANGE, 1);
        long events = store.events().list(0, 100_000).size();
        workAll(UnaryOperator.identity());
        assertThat(store.reevaluations().find(preview.id()).orElseThrow().changed())
                .isEqualTo(CASES);
        assertThat(store.changes().list(preview.id(), 100)).hasSize(CASES);
        assertThat(store.changes().list(cases.get(0))).isEmpty();
        assertThat(current()).containsExactly(old);
        assertThat(store.events().list(0, 100_000)).hasSize((int) events);
    }

    @Test
    void ranges_of_many_cases_are_made_slice_by_slice_and_hold_each_case_once() {
        int many = 1_101;
        try (Database database = Database.open(settings())) {
            database.batch(
                    "insert into cases (case_id, current_version, issued_version) values (?, 1, 1)",
                    IntStream.range(0, many)
                            .mapToObj(number -> new Object[] {"sliced-" + number})
                            .toList());
            long id = store.reevaluations().preview(next, Samples.DAY, 2, 1).id();
            assertThat(database.sql("select count(*) from reevaluation_ranges r join cases c on"
                                    + " c.case_id >= r.first_case and c.case_id <= r.last_case"
                                    + " where r.reevaluation_id = :id and c.issued_version > 0")
                            .param("id", id)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(many + CASES);
            assertThat(store.reevaluations().find(id).orElseThrow().ranges()).isEqualTo((many + CASES + 1) / 2);
            long third = store.reevaluations().preview(next, Samples.DAY, 2, 3).id();
            assertThat(store.reevaluations().find(third).orElseThrow().ranges())
                    .isEqualTo(((many + CASES + 1) / 2 + 2) / 3);
            database.sql("delete from cases where case_id like 'sliced-%'").update();
        }
    }

    @Test
    void a_pack_that_was_offered_is_frozen_by_its_hash() {
        store.releases().propose(next, Samples.bytes("zip"), "ada");
        PackId tampered = new PackId(name, "2", "cc".repeat(32));
        assertThatThrownBy(() -> store.releases().propose(tampered, Samples.bytes("other"), "ada"))
                .isInstanceOf(FrozenPackException.class)
                .hasMessageContaining("another version");
        assertThat(store.packs().getArchive(next)).isEqualTo(Samples.bytes("zip"));
    }

    @Test
    void whoever_lost_the_lease_of_a_range_has_no_effect() {
        publish();
        CaseRange slow = store.reevaluations().claim("slow", Duration.ZERO).orElseThrow();
        CaseRange taken = store.reevaluations().claim("quick", MINUTE).orElseThrow();
        assertThat(taken.number()).isEqualTo(slow.number());
        assertThatThrownBy(() -> store.reevaluations().finish(slow, outcome(slow), CODE))
                .isInstanceOf(LeaseLostException.class);
        store.reevaluations().finish(taken, outcome(taken), CODE);
        assertThatThrownBy(() -> store.reevaluations().finish(taken, outcome(taken), CODE))
                .isInstanceOf(LeaseLostException.class);
    }

    @Test
    void paused_nothing_is_taken_and_resumed_it_goes_on() {
        long id = reevaluationOf(publish()).id();
        assertThat(store.reevaluations().pause(id)).isTrue();
        assertThat(store.reevaluations().claim("worker", MINUTE)).isEmpty();
        assertThat(store.reevaluations().resume(id)).isTrue();
        workAll(UnaryOperator.identity());
        assertThat(current()).containsExactly(next);
    }

    @Test
    void cancelled_or_superseded_what_is_in_hand_has_no_effect() {
        long release = publish();
        CaseRange inHand = store.reevaluations().claim("worker", MINUTE).orElseThrow();
        store.releases().rollBack(release, Samples.DAY, RANGE, "ada");
        assertThatThrownBy(() -> store.reevaluations().finish(inHand, outcome(inHand), CODE))
                .isInstanceOf(LeaseLostException.class);
        assertThat(store.reevaluations()
                        .find(inHand.reevaluation())
                        .orElseThrow()
                        .state())
                .isEqualTo(ReevaluationState.SUPERSEDED);
        CaseRange second = store.reevaluations().claim("worker", MINUTE).orElseThrow();
        assertThat(store.reevaluations().cancel(second.reevaluation())).isTrue();
        assertThatThrownBy(() -> store.reevaluations().finish(second, outcome(second), CODE))
                .isInstanceOf(LeaseLostException.class);
        assertThat(current()).containsExactly(old);
    }

    @Test
    void a_record_that_is_just_being_evaluated_ends_on_the_pack_that_came_meanwhile() {
        CaseId caseId = cases.get(0);
        long job =
                store.documents().receive(caseId, Samples.bytes("b" + caseId)).job();
        CaseFacts facts = Samples.caseFacts(caseId, Samples.facts(Samples.text("b" + caseId), "9.1"));
        long version = store.cases().revise(facts, 1, CODE).orElseThrow();
        evaluate(job, version, facts, old);
        Lease issuing = claim(job, JobState.ISSUING);
        publish();
        assertThatThrownBy(() -> store.jobs().issue(issuing, List.of(old))).isInstanceOf(LeaseLostException.class);
        assertThat(store.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.EVALUATING);
        workAll(UnaryOperator.identity());
        Lease again = claim(job, JobState.EVALUATING);
        Guidance guidance = Samples.guidance(facts, next, Samples.DAY, "SAID_BY_2");
        store.guidance().keep(caseId, facts.revision(), List.of(next), Samples.DAY, List.of(guidance), CODE);
        store.jobs().advance(again, JobState.ISSUING, Samples.DAY);
        store.jobs().issue(claim(job, JobState.ISSUING), List.of(next));
        assertThat(store.guidance().listCurrent(caseId)).containsExactly(guidance);
    }

    @Test
    void a_case_that_failed_is_counted_and_tried_again() {
        long id = reevaluationOf(publish()).id();
        CaseId unlucky = cases.get(3);
        workAll(outcome -> {
            List<RangeOutcome.Renewed> lucky = outcome.renewed().stream()
                    .filter(one -> !one.guidance().caseId().equals(unlucky))
                    .toList();
            boolean failed = lucky.size() < outcome.renewed().size();
            return new RangeOutcome(
                    outcome.cases() - (failed ? 1 : 0),
                    lucky,
                    failed ? List.of(new RangeOutcome.Failed(unlucky, "IllegalStateException")) : List.of());
        });
        assertThat(store.reevaluations().listFailures(id, 10))
                .containsExactly(new RangeOutcome.Failed(unlucky, "IllegalStateException"));
        Reevaluation done = store.reevaluations().find(id).orElseThrow();
        assertThat(done.isDone()).isTrue();
        assertThat(done.failed()).isOne();
        assertThat(store.reevaluations().retryFailures(id)).isOne();
        workAll(UnaryOperator.identity());
        Reevaluation again = store.reevaluations().find(id).orElseThrow();
        assertThat(again.failed()).isZero();
        assertThat(again.cases()).isEqualTo(done.cases() + 1);
        assertThat(current()).containsExactly(next);
    }

    @Test
    void many_hands_at_once_do_each_range_once() throws Exception {
        long id = reevaluationOf(publish()).id();
        ExecutorService hands = Executors.newFixedThreadPool(4);
        List<Future<?>> working = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            working.add(hands.submit(() -> workAll(UnaryOperator.identity())));
        }
        for (Future<?> hand : working) {
            hand.get();
        }
        hands.shutdown();
        workAll(UnaryOperator.identity());
        assertThat(store.reevaluations().find(id).orElseThrow().changed()).isEqualTo(CASES);
        assertThat(store.changes().list(id, 100))
                .extracting(change -> change.changed().caseId())
                .doesNotHaveDuplicates()
                .hasSize(CASES);
        assertThat(current()).containsExactly(next);
    }
}
