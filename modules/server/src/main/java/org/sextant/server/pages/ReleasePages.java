package org.sextant.server.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sextant.model.Change;
import org.sextant.model.WhatChanged;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.rooms.ReleaseDesk;
import org.sextant.server.words.ChangeWords;
import org.sextant.server.words.Wording;
import org.sextant.store.Account;
import org.sextant.store.CaseChange;
import org.sextant.store.Reevaluation;
import org.sextant.store.ReevaluationState;
import org.sextant.store.Release;
import org.sextant.store.ReleaseRefusedException;
import org.sextant.store.ReleaseState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Releases of packs, for maintainers: offer, preview, approve, publish, roll back, and watch the re-evaluation. */
@Controller
@RequestMapping("/releases")
class ReleasePages {

    private static final int PERCENT = 100;

    private final ReleaseDesk desk;
    private final PublicLibrary library;
    private final PeopleDesk people;

    ReleasePages(ReleaseDesk desk, PublicLibrary library, PeopleDesk people) {
        this.desk = desk;
        this.library = library;
        this.people = people;
    }

    /** A release on the page of all. */
    record ReleaseLine(long id, String pack, ReleaseState state, int approvals) {

        static ReleaseLine of(Release release) {
            return new ReleaseLine(
                    release.id(),
                    release.pack().toString(),
                    release.state(),
                    release.approvals().size());
        }
    }

    /** A re-evaluation and what it found. */
    record ProgressView(
            long id,
            String pack,
            String day,
            ReevaluationState state,
            long percent,
            long cases,
            long changed,
            long failed,
            long rate,
            Map<String, Long> counts,
            List<Example> examples,
            Map<String, String> failures) {

        static ProgressView of(ReleaseDesk.Progress progress, PublicLibrary library, Wording wording) {
            Map<String, Long> counts = new TreeMap<>();
            progress.counts().forEach((kind, count) -> counts.put(ChangeWords.kind(kind, wording), count));
            Map<String, String> failures = new TreeMap<>();
            progress.failures().forEach(failed -> failures.put(failed.caseId().value(), failed.reason()));
            return of(
                    progress.job(),
                    counts,
                    progress.examples().stream()
                            .map(CaseChange::changed)
                            .map(changed -> library.translate(changed, wording.language()))
                            .flatMap(changed -> Example.of(changed, wording))
                            .toList(),
                    failures);
        }

        static ProgressView of(
                Reevaluation job, Map<String, Long> counts, List<Example> examples, Map<String, String> failures) {
            return new ProgressView(
                    job.id(),
                    job.pack().toString(),
                    job.asOf().toString(),
                    job.state(),
                    job.ranges() == 0 ? PERCENT : PERCENT * job.rangesDone() / job.ranges(),
                    job.cases(),
                    job.changed(),
                    job.failed(),
                    job.findEndedAt()
                            .map(ended -> Math.max(
                                    1, Duration.between(job.begunAt(), ended).toMillis()))
                            .map(millis -> Math.round(job.cases() * 1000.0 / millis))
                            .orElse(0L),
                    counts,
                    examples,
                    failures);
        }
    }

    /** A change of some case, with what made it. */
    record Example(String caseId, String kind, String conclusion, String before, String after, String causes) {

        static Stream<Example> of(WhatChanged changed, Wording wording) {
            return changed.changes().stream()
                    .filter(Change::isOfAnAnswer)
                    .map(one -> new Example(
                            changed.caseId().value(),
                            ChangeWords.kind(one.kind(), wording),
                            one.conclusion(),
                            ChangeWords.side(one.findBefore(), wording),
                            ChangeWords.side(one.findAfter(), wording),
                            String.join(
                                    "; ",
                                    one.causes().stream()
                                            .map(cause -> ChangeWords.cause(cause, wording))
                                            .toList())));
        }

        @Override
        public String toString() {
            return "Example[" + caseId + "]";
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("active", desk.listActive());
        model.addAttribute("releases", desk.list().stream().map(ReleaseLine::of).toList());
        model.addAttribute(
                "reevaluations",
                desk.listReevaluations().stream()
                        .map(job -> ProgressView.of(job, Map.of(), List.of(), Map.of()))
                        .toList());
        return "releases";
    }

    @PostMapping
    String propose(@RequestParam(name = "pack", required = false) Optional<MultipartFile> pack) throws IOException {
        if (pack.isEmpty() || pack.get().isEmpty()) {
            throw new ReleaseRefusedException(
                    "Choose the ZIP file of a pack, with its pack.yaml at the top of it, and send it again.");
        }
        return "redirect:/releases/" + desk.propose(pack.get().getBytes()).id();
    }

    @GetMapping("/{release}")
    String show(@PathVariable long release, Locale locale, Model model) {
        Wording wording = Wording.of(locale);
        Release shown = desk.get(release);
        model.addAttribute("release", ReleaseLine.of(shown));
        model.addAttribute(
                "previous", shown.findPrevious().map(Object::toString).orElseGet(() -> wording.get("change.nothing")));
        model.addAttribute("open", shown.state() == ReleaseState.PROPOSED);
        model.addAttribute("published", shown.state() == ReleaseState.PUBLISHED);
        model.addAttribute("approved", shown.isApproved());
        model.addAttribute("needed", Release.APPROVALS);
        model.addAttribute(
                "approvedBy", shown.approvals().stream().map(this::nameOf).toList());
        shown.findPreview()
                .flatMap(desk::findProgress)
                .ifPresent(progress -> model.addAttribute("preview", ProgressView.of(progress, library, wording)));
        shown.findReevaluation()
                .flatMap(desk::findProgress)
                .ifPresent(progress -> model.addAttribute("reevaluation", ProgressView.of(progress, library, wording)));
        return "release";
    }

    /** What an account is called; whoever has the machine's code has no account. */
    private String nameOf(String account) {
        return people.findAccount(account).map(Account::name).orElse(account);
    }

    /** What the buttons of a release do; back to its page. */
    @PostMapping("/{release}/{action}")
    String act(
            @PathVariable long release,
            @PathVariable String action,
            @RequestParam(defaultValue = "1") int everyRange,
            @RequestParam(defaultValue = "0") long reevaluation) {
        desk.get(release);
        switch (action) {
            case "preview" -> desk.preview(release, Math.max(1, everyRange));
            case "approve" -> desk.approve(release);
            case "publish" -> desk.publish(release);
            case "roll-back" -> desk.rollBack(release);
            case "withdraw" -> desk.withdraw(release);
            case "pause" -> desk.pause(reevaluation);
            case "resume" -> desk.resume(reevaluation);
            case "cancel" -> desk.cancel(reevaluation);
            case "retry" -> desk.retryFailures(reevaluation);
            default -> throw new NoSuchElementException("there is no such button");
        }
        return "redirect:/releases/" + release;
    }
}
