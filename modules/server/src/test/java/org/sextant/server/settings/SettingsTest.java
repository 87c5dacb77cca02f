package org.sextant.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextant.pipeline.PipelineSettings;
import org.sextant.reading.ReadingLimits;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {

    private static Settings read(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        return Settings.of(environment);
    }

    @Test
    void without_any_setting_everything_runs_on_this_machine() {
        Settings settings = read(Map.of("HOSTNAME", "sextant"));
        assertThat(settings.data().dataDir()).isEqualTo(Path.of(System.getProperty("user.home"), ".sextant"));
        assertThat(settings.store().toSettings(Path.of("somewhere")).url()).startsWith("jdbc:h2:file:");
        assertThat(settings.reading().toLimits()).isEqualTo(ReadingLimits.defaults());
        assertThat(settings.pipeline().toSettings(ReadingLimits.defaults().maxBytes()))
                .isEqualTo(PipelineSettings.defaults());
        assertThat(settings.server().address()).isEqualTo("127.0.0.1");
        assertThat(settings.server().hosts()).isEmpty();
    }

    @Test
    void settings_grow_the_house_without_code() {
        Settings settings = read(Map.of(
                "sextant.store.url", "jdbc:postgresql://db/sextant",
                "sextant.store.password", "secret",
                "sextant.pipeline.kafka-brokers", "kafka:9092",
                "sextant.pipeline.lease", "45s",
                "sextant.server.hosts", "records.example,records2.example"));
        assertThat(settings.store().toSettings(Path.of("unused")).url()).isEqualTo("jdbc:postgresql://db/sextant");
        assertThat(settings.pipeline().toSettings(1).findKafkaBrokers()).contains("kafka:9092");
        assertThat(settings.pipeline().lease()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.server().hosts()).containsExactly("records.example", "records2.example");
        assertThat(settings).asString().doesNotContain("secret");
    }

    @Test
    void every_problem_is_listed_at_once_and_no_value_is_quoted() {
        assertThatThrownBy(() -> read(Map.of(
                        "sextant.stoer.url", "jdbc:postgresql://db/sextant",
                        "sextant.store.url", "mysql://hunter2",
                        "sextant.reading.readers", "many",
                        "sextant.reading.deadline", "0s",
                        "sextant.server.port", "70000",
                        "sextant.server.session", "0s")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("sextant.stoer.url is not a setting")
                .hasMessageContaining("sextant.store.url must begin with")
                .hasMessageContaining("sextant.reading.readers is not a")
                .hasMessageContaining("sextant.server.port must be 0 to 65535")
                .hasMessageContaining("sextant.server.session must be at least 1m")
                .hasMessageNotContainingAny("hunter2", "many");
    }
}
