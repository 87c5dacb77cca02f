package org.sextant.server.pages;

import java.util.Collections;
import java.util.Locale;
import org.sextant.guidance.Language;
import org.sextant.server.SextantVersion;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.words.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The pages, and the files they are shown with. */
@Configuration(proxyBeanMethods = false)
@Import({
    CasePages.class,
    GuidancePdf.class,
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

    /** What somebody chooses a language with, in any address of a page. */
    static final String LANGUAGE = "lang";

    /** The language that somebody chose is kept in a cookie; before that it is their browser's, where pages speak it. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver("sextant-language");
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Strict");
        chosen.setDefaultLocaleFunction(request -> Collections.list(request.getLocales()).stream()
                .filter(locale -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
                .flatMap(locale -> Language.find(locale.getLanguage()).stream())
                .findFirst()
                .map(Wording::locale)
                .orElse(Locale.ENGLISH));
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String code) {
                return Language.find(code)
                        .map(Wording::locale)
                        .orElseThrow(() -> new IllegalArgumentException("pages do not speak it"));
            }
        };
        choice.setParamName(LANGUAGE);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    @Bean
    PublicLibrary publicLibrary(Rooms rooms) {
        return new PublicLibrary(() -> rooms.store().packs());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/org/sextant/server/assets/");
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/htmx.org/" + SextantVersion.htmx() + "/dist/");
    }
}
