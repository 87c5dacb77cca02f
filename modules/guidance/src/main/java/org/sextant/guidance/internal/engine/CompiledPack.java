package org.sextant.guidance.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.model.Sha256;

/** The rules of a pack, compiled to byte code: one base that derives and one that decides. Safe to share. */
final class CompiledPack {

    private static final String RESOURCES = "src/main/resources/";
    private static final String DERIVE = "logic";
    private static final String DECIDE = "decide";

    private final KieBase derive;
    private final KieBase decide;

    private CompiledPack(KieBase derive, KieBase decide) {
        this.derive = derive;
        this.decide = decide;
    }

    /** The base that adds derived values. */
    KieBase derive() {
        return derive;
    }

    /** The base that answers, combines and places rows. */
    KieBase decide() {
        return decide;
    }

    /** The rules that a pack comes to, by file: its own, those written from its tables, the engine's. */
    static Map<String, String> rules(Pack pack) {
        TreeMap<String, String> rules = new TreeMap<>();
        pack.logic().forEach((file, text) -> rules.put(DERIVE + "/" + file, withImports(text)));
        rules.put(DECIDE + "/tables.drl", RuleWriter.write(pack));
        rules.put(DECIDE + "/engine.drl", engineRules());
        return rules;
    }

    /** What compiled rules are kept under: everything that goes into them. */
    static String key(Pack pack) {
        StringBuilder all = new StringBuilder(KieServices.class.getPackage().getImplementationVersion() + "\n");
        rules(pack)
                .forEach((file, text) ->
                        all.append(file).append('\n').append(text).append('\n'));
        return Sha256.hex(all.toString());
    }

    /** Compiles the rules of a pack; what does not compile is added to {@code problems}, one a line. */
    static byte[] compile(Pack pack, List<String> problems) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId(
                "org.sextant.pack", pack.id().name(), pack.id().hash());
        files.generateAndWritePomXML(release);
        KieModuleModel module = services.newKieModuleModel();
        module.setConfigurationProperty("drools.parallelLambdaExternalization", "false");
        for (String base : List.of(DERIVE, DECIDE)) {
            module.newKieBaseModel(base).addPackage(base).newKieSessionModel(base + "-session");
        }
        files.writeKModuleXML(module.toXML());
        rules(pack).forEach((file, text) -> files.write(RESOURCES + file, text));
        KieBuilder builder = services.newKieBuilder(files, CompiledPack.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            problems.add(String.valueOf(message.getPath()).replace(RESOURCES, "") + ":" + message.getLine() + ": "
                    + message.getText());
        }
        return problems.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : new byte[0];
    }

    /** Loads what {@link #compile} gave, in this or an earlier process. */
    static CompiledPack load(byte[] compiled) {
        KieServices services = KieServices.get();
        KieModule module =
                services.getRepository().addKieModule(services.getResources().newByteArrayResource(compiled));
        KieContainer container = services.newKieContainer(module.getReleaseId(), CompiledPack.class.getClassLoader());
        return new CompiledPack(container.getKieBase(DERIVE), container.getKieBase(DECIDE));
    }

    private static String withImports(String rules) {
        return rules.replaceFirst(
                "package\\s+logic\\s*;?",
                "package logic; import org.sextant.guidance.rules.*; import org.sextant.model.*;");
    }

    private static String engineRules() {
        return PackFiles.findResource("/org/sextant/guidance/internal/engine/engine.drl")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("this build carries no engine rules"));
    }
}
