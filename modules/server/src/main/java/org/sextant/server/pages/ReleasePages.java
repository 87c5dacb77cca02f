package org.sextant.server.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sextant.model.Change;
import org.sextant.server.rooms.ReleaseDesk;
import org.sextant.server.words.ChangeWords;
import org.sextant.store.CaseChange;
import org.sextant.store.Reevaluation;
import org.sextant.store.ReevaluationState;
import org.sextant.store.Release;
import org.sextant.store.ReleaseRefusedException;
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

    ReleasePages(ReleaseDesk desk) {
        this.desk = desk;
    }

    /** A release on the page of all. */
    record ReleaseLine(long id, String pack, String state, int approvals) {

        static ReleaseLine of(Release release) {
            return new ReleaseLine(
                    release.id(),
                    release.pack().toString(),
                    ChangeWords.code(release.state()),
                    release.approvals().size());
        }
    }

    /** A re-evaluation and what it found. */
    record ProgressView(
            long id,
            String pack,
            String day,
            String state,
            long percent,
            long cases,
            long changed,
            long failed,
            String rate,
            boolean running,
            boolean paused,
            Map<String, Long> counts,
            List<Example> examples,
            Map<String, String> failures) {

        static ProgressView of(ReleaseDesk.Progress progress) {
            Map<String, Long> counts = new TreeMap<>();
            progress.counts().forEach((kind, count) -> counts.put(ChangeWords.kind(kind), count));
            Map<String, String> failures = new TreeMap<>();
            progress.failures().forEach(failed -> failures.put(failed.caseId().value(), failed.reason()));
            return of(
                    progress.job(),
                    counts,
                    progress.examples().stream().flatMap(Example::of).toList(),
                    failures);
        }

        static ProgressView of(
                Reevaluation job, Map<String, Long> counts, List<Example> examples, Map<String, String> failures) {
            return new ProgressView(
                    job.id(),
                    job.pack().toString(),
                    job.asOf().toString(),
                    ChangeWords.code(job.state()),
                    job.ranges() == 0 ? PERCENT : PERCENT * job.rangesDone() / job.ranges(),
                    job.cases(),
                    job.changed(),
                    job.failed(),
                    job.findEndedAt()
                            .map(ended -> Math.max(
                                    1, Duration.between(job.begunAt(), ended).toMillis()))
                            .map(millis -> "%.0f cases a second".formatted(job.cases() * 1000.0 / millis))
                            .orElse(""),
                    job.state() == ReevaluationState.RUNNING,
                    job.state() == ReevaluationState.PAUSED,
                    counts,
                    examples,
                    failures);
        }
    }

    /** A change of some case, with what made it. */
    record Example(String caseId, String kind, String conclusion, String before, String after, String causes) {

        static Stream<Example> of(CaseChange change) {
            return change.changed().changes().stream()
                    .filter(Change::isOfAnAnswer)
                    .map(one -> new Example(
                            change.changed().caseId().value(),
                            ChangeWords.kind(one.kind()),
                            one.conclusion(),
                            ChangeWords.side(one.findBefore()),
                            ChangeWords.side(one.findAfter()),
                            String.join(
                                    "; ",
                                    one.causes().stream()
                                            .map(ChangeWords::cause)
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
    String show(@PathVariable long release, Model model) {
        Release shown = desk.get(release);
        model.addAttribute("release", ReleaseLine.of(shown));
        model.addAttribute(
                "previous", shown.findPrevious().map(Object::toString).orElse("none"));
        model.addAttribute("approved", shown.isApproved());
        model.addAttribute("needed", Release.APPROVALS);
        model.addAttribute("approvedBy", shown.approvals());
        shown.findPreview()
                .flatMap(desk::findProgress)
                .ifPresent(progress -> model.addAttribute("preview", ProgressView.of(progress)));
        shown.findReevaluation()
                .flatMap(desk::findProgress)
                .ifPresent(progress -> model.addAttribute("reevaluation", ProgressView.of(progress)));
        return "release";
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
