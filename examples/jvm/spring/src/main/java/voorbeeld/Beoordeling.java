package voorbeeld;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import koppelvlak.Antwoord;
import koppelvlak.Koppelvlak;
import koppelvlak.TriageInvoer;
import koppelvlak.Validatie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holds an aanmelding against the form, and gives the advice when nothing blocks.
 *
 * <p>Takes {@code {"peildatum": …, "aanmelding": {…}}}. Keeps nothing and logs nothing of it.
 */
@RestController
class Beoordeling {
    private final String regio;
    private final int hoogstens;

    Beoordeling(@Value("${zvh.regio}") String regio, @Value("${zvh.hoogstens}") int hoogstens) {
        this.regio = regio;
        this.hoogstens = hoogstens;
    }

    /** 200 with the advice, in the bytes of the library; 400 with everything that blocks, at once. */
    @PostMapping(path = "/aanmeldingen/beoordeling", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<?> beoordeel(InputStream lijf) throws IOException {
        var bytes = lijf.readNBytes(hoogstens + 1);
        if (bytes.length > hoogstens) {
            return Problemen.teGroot(hoogstens);
        }
        String tekst;
        try {
            tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException geenTekst) {
            return Problemen.geenTekst();
        }

        // As JSON, because then what cannot be read and what is missing come back together.
        var validatie = Validatie.fromJson(Koppelvlak.validateAanmeldingJson(tekst));
        if (validatie instanceof Antwoord.Ok<Validatie> ok && ok.getWaarde().getProbleem() != null) {
            return Problemen.van(ok.getWaarde().getProbleem());
        }
        if (validatie instanceof Antwoord.Fout fout) {
            return Problemen.van(fout.getFouten());
        }
        return advies(TriageInvoer.fromJson(tekst));
    }

    /** Warnings stand in the advice; they refuse nothing. */
    private ResponseEntity<?> advies(Antwoord<TriageInvoer> gelezen) {
        Antwoord<?> antwoord = gelezen;
        if (gelezen instanceof Antwoord.Ok<TriageInvoer> invoer) {
            antwoord = Koppelvlak.adviseTriage(invoer.getWaarde().withRegio(regio));
        }
        if (antwoord instanceof Antwoord.Fout fout) {
            return Problemen.van(fout.getFouten());
        }
        var json = antwoord.waardeOfNiets().toJson();
        return ResponseEntity.ok().contentType(APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
