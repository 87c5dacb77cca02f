package org.sextant.server.pages;

import org.sextant.server.SextantVersion;
import org.sextant.server.rooms.PublicLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages, and the files they are shown with. */
@Configuration(proxyBeanMethods = false)
@Import({
    CasePages.class,
    UploadPages.class,
    DocumentPages.class,
    RecordPages.class,
    CorrectionPages.class,
    SheetPages.class,
    EverythingPages.class,
    SharingPages.class,
    ChangePages.class,
    ReleasePages.class,
    AccountPages.class,
    AdministrationPages.class,
    ViewerModel.class,
    PublicPages.class,
    PageErrors.class
})
public class PagesConfiguration implements WebMvcConfigurer {

    @Bean
    PublicLibrary publicLibrary() {
        return PublicLibrary.bundled();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/org/sextant/server/assets/");
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/htmx.org/" + SextantVersion.htmx() + "/dist/");
    }
}
