package org.sextant.pipeline;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sextant.model.CaseId;
import org.sextant.store.Receipt;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/**
 * A pipeline in a process of its own, for tests that kill it. Takes {@code receive CASE WORDS}, {@code reevaluate} and
 * {@code exit} on standard input, answers {@code ready}, {@code ack JOB}, {@code begun ID} and {@code bye EVALUATIONS}.
 *
 * <p>Arguments: url, user, brokers or {@code -}, and where to halt: {@code STEP.MOMENT}, {@code evaluation:N} or
 * {@code -}, and its name among those on one broker.
 */
final class WalkerProcess {

    private static final int KILLED = 137;

    private WalkerProcess() {}

    public static void main(String[] arguments) throws Exception {
        String halt = arguments[3];
        QuickSteps steps = new QuickSteps();
        PipelineSettings settings = settings(arguments[2], arguments[4]);
        StepObserver killSwitch = (step, job, moment) -> {
            if (halt.equals(step + "." + moment)) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        if (halt.startsWith("evaluation:")) {
            steps.haltAtEvaluation(Integer.parseInt(halt.substring("evaluation:".length())), KILLED);
        }
        try (Store store = Store.open(new StoreSettings(arguments[0], arguments[1], "", 6));
                Pipeline pipeline = Pipeline.start(settings, store, steps, InProcessPipelineTest.CLOCK, killSwitch)) {
            System.out.println("ready");
            if (halt.startsWith("mllp")) {
                listen(pipeline, halt.equals("mllp"));
            }
            obey(pipeline);
        }
        System.out.println("bye " + steps.evaluations.get());
    }

    /** Takes messages until the process ends; killed after the first is stored and before it is answered, if asked to. */
    private static void listen(Pipeline pipeline, boolean killed) {
        MllpDoor door = MllpDoor.open(MllpSettings.ofPort(0), message -> {
            byte[] answer = pipeline.messages().apply(message);
            if (killed) {
                Runtime.getRuntime().halt(KILLED);
            }
            return answer;
        });
        System.out.println("listening " + door.port());
    }

    private static PipelineSettings settings(String brokers, String name) {
        PipelineSettings local = PipelineSettings.defaults()
                .withTimes(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(50));
        PipelineSettings one = new PipelineSettings(
                name,
                null,
                "test",
                2,
                1,
                null,
                local.maxDocumentBytes(),
                local.lease(),
                local.sweepEvery(),
                local.retryPause());
        return brokers.equals("-")
                ? local.withWorker("walker-" + ProcessHandle.current().pid())
                : one.withKafka(brokers, name);
    }

    private static void obey(Pipeline pipeline) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 3);
            switch (words[0]) {
                case "receive" -> {
                    Receipt receipt = pipeline.receive(new CaseId(words[1]), words[2].getBytes(StandardCharsets.UTF_8));
                    System.out.println("ack " + receipt.job());
                }
                case "reevaluate" ->
                    System.out.println("begun "
                            + pipeline.releases()
                                    .reevaluate(QuickSteps.NEWER_PACK)
                                    .id());
                default -> {
                    return;
                }
            }
        }
    }
}
