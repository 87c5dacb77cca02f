package org.sextant.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * All settings of the house.
 *
 * @param data where everything is kept
 * @param store the database
 * @param pipeline how records travel
 * @param reading how much a reader may use
 * @param extraction how extraction uses the machine
 * @param server how the server is reached
 * @param mllp how HL7 v2 messages are listened for
 */
public record Settings(
        DataProperties data,
        StoreProperties store,
        PipelineProperties pipeline,
        ReadingProperties reading,
        ExtractionProperties extraction,
        ServerProperties server,
        MllpProperties mllp) {

    /** The records that hold settings, each under the prefix it declares. */
    static final List<Class<? extends Record>> CONCERNS = List.of(
            DataProperties.class,
            StoreProperties.class,
            PipelineProperties.class,
            ReadingProperties.class,
            ExtractionProperties.class,
            ServerProperties.class,
            MllpProperties.class);

    /**
     * The settings of this environment.
     *
     * @throws SettingsException if any is unknown or wrong; it lists all of them
     */
    public static Settings of(ConfigurableEnvironment environment) {
        SettingsReader reader = new SettingsReader(environment);
        List<String> problems = new ArrayList<>(reader.listUnknown(CONCERNS));
        Optional<DataProperties> data = reader.read(DataProperties.class, problems);
        Optional<StoreProperties> store = reader.read(StoreProperties.class, problems);
        Optional<PipelineProperties> pipeline = reader.read(PipelineProperties.class, problems);
        Optional<ReadingProperties> reading = reader.read(ReadingProperties.class, problems);
        Optional<ExtractionProperties> extraction = reader.read(ExtractionProperties.class, problems);
        Optional<ServerProperties> server = reader.read(ServerProperties.class, problems);
        Optional<MllpProperties> mllp = reader.read(MllpProperties.class, problems);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(
                data.orElseThrow(),
                store.orElseThrow(),
                pipeline.orElseThrow(),
                reading.orElseThrow(),
                extraction.orElseThrow(),
                server.orElseThrow(),
                mllp.orElseThrow());
    }
}
