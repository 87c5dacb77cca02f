package org.sextant.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.server.rooms.StrictJson;

/** Refuses what is posted before HAPI reads it: another version of FHIR, and JSON that can be read in two ways. */
@Interceptor
public final class PostedContentCheck {

    private static final Pattern VERSION = Pattern.compile("fhirversion\\s*=\\s*\"?([0-9.]+)");

    /** Throws what HAPI answers with an OperationOutcome. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.POST) {
            return;
        }
        String type = Optional.ofNullable(request.getHeader("Content-Type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        Matcher version = VERSION.matcher(type);
        if (version.find() && !version.group(1).startsWith("4.0")) {
            throw new InvalidRequestException(
                    "This is FHIR " + version.group(1) + ". Sextant takes FHIR R4 (4.0.1); send that.");
        }
        if (type.contains("json")) {
            StrictJson.findProblem(request.loadRequestContents()).ifPresent(problem -> {
                throw new InvalidRequestException("Not taken: " + problem + ".");
            });
        }
    }
}
