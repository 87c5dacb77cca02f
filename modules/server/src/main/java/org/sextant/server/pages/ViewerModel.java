package org.sextant.server.pages;

import java.util.Optional;
import org.sextant.server.rooms.Viewer;
import org.sextant.server.security.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who looks at it, so that it offers only what they can do. */
@ControllerAdvice
class ViewerModel {

    private final SignedIn signedIn;

    ViewerModel(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ModelAttribute("viewer")
    Optional<Viewer> viewer() {
        return signedIn.find();
    }
}
