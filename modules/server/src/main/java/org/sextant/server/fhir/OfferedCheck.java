package org.sextant.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.List;
import java.util.Set;

/**
 * Refuses by name what the endpoint does not offer and HAPI would pass over: a search that is narrowed or widened by what
 * is ignored answers another question than was asked, and a create whose condition is ignored creates.
 */
@Interceptor
public final class OfferedCheck {

    private static final Set<String> PARAMETERS =
            Set.of("patient", "_id", "_count", "_offset", "_format", "_pretty", "_summary", "_elements");
    private static final List<String> CONDITIONS = List.of("If-None-Exist", "If-None-Match");

    /** Throws what HAPI answers with an OperationOutcome. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.SEARCH_TYPE) {
            request.getParameters().keySet().stream()
                    .filter(name -> !PARAMETERS.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidRequestException(
                                "This search has a parameter that is not offered. Offered are "
                                        + String.join(
                                                ", ",
                                                PARAMETERS.stream().sorted().toList()) + ".");
                    });
        }
        if (operation == RestOperationTypeEnum.CREATE
                && CONDITIONS.stream().anyMatch(name -> request.getHeader(name) != null)) {
            throw new PreconditionFailedException(
                    "Creating on a condition is not offered; the same bytes are kept once.");
        }
    }
}
