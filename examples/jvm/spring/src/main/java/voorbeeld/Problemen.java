package voorbeeld;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import koppelvlak.Ernst;
import koppelvlak.Fout;
import koppelvlak.InvalidParam;
import koppelvlak.Probleem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Findings as {@code application/problem+json}, in the shape of ZGW (RFC 9457 with {@code invalidParams}). */
final class Problemen {
    private static final String TYPE = "/ref/fouten/ValidationError/";
    /** What is about the whole has a name of its own in ZGW. */
    private static final String GEHEEL = "nonFieldErrors";

    private Problemen() {}

    /** What the library made of the findings that block. */
    static ResponseEntity<ProblemDetail> van(Probleem probleem) {
        return antwoord(HttpStatus.BAD_REQUEST, probleem.getType(), probleem.getCode(), probleem.getTitle(),
                probleem.getDetail(), probleem.getInvalidParams());
    }

    /** Findings about what is not an aanmelding at all. */
    static ResponseEntity<ProblemDetail> van(List<Fout> fouten) {
        var params = fouten.stream()
                .filter(fout -> fout.getErnst() == Ernst.FOUT)
                .map(fout -> new InvalidParam(fout.getNaam(), fout.getZgwCode(), reden(fout)))
                .toList();
        return antwoord(HttpStatus.BAD_REQUEST, TYPE, "invalid", "Invalid input.",
                "Wij kunnen dit niet lezen als aanmelding. Kijk bij elke plaats wat u kunt doen.", params);
    }

    /** With the place in the text, for what is no JSON. */
    private static String reden(Fout fout) {
        var plaats = fout.getRegel() == null ? "" : " Regel %d, kolom %d.".formatted(fout.getRegel(), fout.getKolom());
        return fout.getTekst() + plaats;
    }

    /** More bytes than we read. */
    static ResponseEntity<ProblemDetail> teGroot(int hoogstens) {
        var reden = "Dit is te groot. Stuur hoogstens %d bytes.".formatted(hoogstens);
        return antwoord(HttpStatus.PAYLOAD_TOO_LARGE, TYPE, "invalid", "Invalid input.", reden,
                List.of(new InvalidParam(GEHEEL, "max_length", reden)));
    }

    /** Bytes that are not UTF-8. */
    static ResponseEntity<ProblemDetail> geenTekst() {
        var reden = "Dit is geen tekst in UTF-8. Sla het bestand op als UTF-8 en stuur het opnieuw.";
        return antwoord(HttpStatus.BAD_REQUEST, TYPE, "invalid", "Invalid input.", reden,
                List.of(new InvalidParam(GEHEEL, "invalid", reden)));
    }

    private static ResponseEntity<ProblemDetail> antwoord(
            HttpStatus status, String type, String code, String titel, String detail, List<InvalidParam> params) {
        var probleem = ProblemDetail.forStatusAndDetail(status, detail);
        probleem.setType(ServletUriComponentsBuilder.fromCurrentContextPath().path(type).build().toUri());
        probleem.setTitle(titel);
        probleem.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        probleem.setProperty("code", code);
        probleem.setProperty("invalidParams", params);
        return ResponseEntity.of(probleem).build();
    }
}
