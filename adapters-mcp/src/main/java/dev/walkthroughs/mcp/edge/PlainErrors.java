package dev.walkthroughs.mcp.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what the container or the framework refused: the status in words, and nothing of the request or the inside. */
@Controller
public final class PlainErrors implements ErrorController {

    /** A controller without state. */
    public PlainErrors() {}

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Map<String, String>> error(HttpServletRequest request) {
        // Without a status, somebody asked for the error page itself.
        HttpStatus known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", status.getReasonPhrase()));
    }
}
