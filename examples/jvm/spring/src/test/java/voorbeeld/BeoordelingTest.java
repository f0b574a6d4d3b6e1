package voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import koppelvlak.Koppelvlak;
import koppelvlak.TriageAdvies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP. Logging is as loud as it can be, so that what must not be logged would be seen. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.root=TRACE")
@ExtendWith(OutputCaptureExtension.class)
class BeoordelingTest {
    private static final Path CASUSSEN = Path.of("../../casussen");
    private static final String BSN = "999990019";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int poort;

    @Test
    void aGoodAanmeldingGetsTheAdviceOfTheLibrary() throws Exception {
        var casus = casus("01-overlast-purmerend.json");
        var antwoord = post(casus.toString());

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(soort(antwoord)).isEqualTo("application/json");
        var inRegio = casus.put("regio", "zaanstreek-waterland").toString();
        assertThat("{\"status\":\"ok\",\"waarde\":" + antwoord.body() + "}").isEqualTo(Koppelvlak.adviseTriageJson(inRegio));

        var advies = json.readTree(antwoord.body());
        assertThat(advies.at("/leidend/uitkomst").asText()).isEqualTo("casusoverleg");
        assertThat(advies.at("/leidend/uitleg")).isNotEmpty();
        assertThat(advies.at("/toets/wet/criteria")).isNotEmpty();
        assertThat(advies.at("/regio/regio").asText()).isEqualTo("zaanstreek-waterland");
        assertThat(advies.at("/bewijs/regelsetVingerafdruk").asText()).hasSize(64);
    }

    @Test
    void warningsRefuseNothing() throws Exception {
        var casus = casus("01-overlast-purmerend.json");
        ((ObjectNode) aanmelding(casus).get("aanmelder")).remove("functie");
        var antwoord = post(casus.toString());

        assertThat(antwoord.statusCode()).isEqualTo(200);
        var bevindingen = json.readTree(antwoord.body()).path("bevindingen");
        assertThat(bevindingen).isNotEmpty();
        assertThat(bevindingen).allMatch(bevinding -> bevinding.path("ernst").asText().equals("waarschuwing"));
    }

    @Test
    void everythingThatBlocksComesBackAtOnce() throws Exception {
        var antwoord = post(casus("21-onvolledig-zaanstad.json").toString());

        var probleem = isProbleem(antwoord, 400);
        assertThat(plaatsen(probleem)).contains("betrokkenen.0.bsn invalid", "aanleiding blank", "veiligheidsrisico.acuut.waarde required");
    }

    @Test
    void whatCannotBeReadAndWhatIsMissingComeBackTogether() throws Exception {
        var casus = casus("21-onvolledig-zaanstad.json");
        aanmelding(casus).put("datumAanmelding", "31-31-2025");
        var probleem = isProbleem(post(casus.toString()), 400);
        assertThat(plaatsen(probleem)).contains("datumAanmelding invalid", "aanleiding blank");
    }

    @Test
    void whatIsNoJsonHasTheSameShape() throws Exception {
        for (var tekst : new String[] {"", "{", "[]", "null", "{\"aanmelding\": {}}", "{\"peildatum\": \"2025-09-15\", \"regio\": \"fryslan\"}"}) {
            assertThat(plaatsen(isProbleem(post(tekst), 400))).isNotEmpty();
        }
        var plek = isProbleem(post("{\n  \"peildatum\" 1}"), 400).at("/invalidParams/0/reason").asText();
        assertThat(plek).endsWith("Regel 2, kolom 15.");
        var probleem = isProbleem(post(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'})), 400);
        assertThat(plaatsen(probleem)).containsExactly("nonFieldErrors invalid");
    }

    @Test
    void tooMuchIsNotRead() throws Exception {
        var veel = "{\"peildatum\": \"" + "x".repeat(1_100_000) + "\"}";
        assertThat(plaatsen(isProbleem(post(veel), 413))).containsExactly("nonFieldErrors max_length");
        // Without a length in front of it, too.
        var inStukken = BodyPublishers.fromPublisher(BodyPublishers.ofString(veel));
        assertThat(plaatsen(isProbleem(post(inStukken), 413))).containsExactly("nonFieldErrors max_length");
    }

    @Test
    void whatSpringRefusesIsAProblemToo() throws Exception {
        var get = HttpRequest.newBuilder(adres()).GET().build();
        assertThat(soort(client.send(get, BodyHandlers.ofString()))).isEqualTo("application/problem+json");
        var xml = HttpRequest.newBuilder(adres()).header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>")).build();
        var antwoord = client.send(xml, BodyHandlers.ofString());
        assertThat(antwoord.statusCode()).isEqualTo(415);
        assertThat(soort(antwoord)).isEqualTo("application/problem+json");
    }

    @Test
    void aBsnInAWrongPlaceIsNowhereRepeated(CapturedOutput uitvoer) throws Exception {
        var goed = casus("01-overlast-purmerend.json");
        assertThat(goed.toString()).contains(BSN);
        var antwoorden = new StringBuilder(post(goed.toString()).body());

        var fout = casus("01-overlast-purmerend.json");
        aanmelding(fout).put(BSN, "sleutel").put("datumAanmelding", BSN).put("soortVerzoek", BSN).put("gemeenteRegie", BSN);
        fout.put("peildatum", BSN).put("x" + BSN, 1);
        for (var tekst : new String[] {aanmelding(fout).toString(), fout.toString(), fout.toString().substring(1), "\"" + BSN + "\"", BSN}) {
            var antwoord = post(tekst);
            isProbleem(antwoord, 400);
            antwoorden.append(antwoord.body());
        }
        assertThat(antwoorden.toString()).doesNotContain(BSN).doesNotContain("Veldhuis");
        assertThat(uitvoer.getAll()).contains("POST \"/aanmeldingen/beoordeling\"").doesNotContain(BSN).doesNotContain("Veldhuis");
    }

    @Test
    void manyAtOnceEachGetTheirOwnAnswer() throws Exception {
        var goed = casus("01-overlast-purmerend.json").toString();
        var fout = casus("21-onvolledig-zaanstad.json").toString();
        var verwacht = post(goed).body();
        var bezig = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int nummer = 0; nummer < 60; nummer++) {
            bezig.add(client.sendAsync(verzoek(BodyPublishers.ofString(nummer % 2 == 0 ? goed : fout)), BodyHandlers.ofString()));
        }
        for (int nummer = 0; nummer < 60; nummer++) {
            var antwoord = bezig.get(nummer).get();
            if (nummer % 2 == 0) {
                assertThat(antwoord.statusCode()).isEqualTo(200);
                assertThat(antwoord.body()).isEqualTo(verwacht);
            } else {
                isProbleem(antwoord, 400);
            }
        }
    }

    @Test
    void theAnswerReadsBackAsARecord() throws Exception {
        var antwoord = post(casus("01-overlast-purmerend.json").toString());
        var terug = TriageAdvies.fromJson("{\"status\":\"ok\",\"waarde\":" + antwoord.body() + "}").waardeOfNiets();
        assertThat(terug).isNotNull();
        assertThat(terug.toJson()).isEqualTo(antwoord.body());
    }

    /** The shape that ZGW software knows. */
    private JsonNode isProbleem(HttpResponse<String> antwoord, int status) throws IOException {
        assertThat(antwoord.statusCode()).isEqualTo(status);
        assertThat(soort(antwoord)).isEqualTo("application/problem+json");
        var probleem = json.readTree(antwoord.body());
        assertThat(probleem.path("type").asText()).isEqualTo("http://localhost:" + poort + "/ref/fouten/ValidationError/");
        assertThat(probleem.path("code").asText()).isEqualTo("invalid");
        assertThat(probleem.path("title").asText()).isEqualTo("Invalid input.");
        assertThat(probleem.path("status").isInt()).isTrue();
        assertThat(probleem.path("status").asInt()).isEqualTo(status);
        assertThat(probleem.path("detail").asText()).isNotBlank();
        assertThat(probleem.path("instance").asText()).startsWith("urn:uuid:");
        assertThat(UUID.fromString(probleem.path("instance").asText().substring("urn:uuid:".length()))).isNotNull();
        assertThat(probleem.path("invalidParams")).isNotEmpty().allSatisfy(param -> {
            assertThat(param.fieldNames()).toIterable().containsExactlyInAnyOrder("name", "code", "reason");
            assertThat(param).allMatch(waarde -> !waarde.asText().isBlank());
        });
        return probleem;
    }

    private static List<String> plaatsen(JsonNode probleem) {
        return StreamSupport.stream(probleem.path("invalidParams").spliterator(), false)
                .map(param -> param.path("name").asText() + " " + param.path("code").asText())
                .toList();
    }

    private static String soort(HttpResponse<?> antwoord) {
        return antwoord.headers().firstValue("Content-Type").orElse("");
    }

    private ObjectNode casus(String bestand) throws IOException {
        return (ObjectNode) json.readTree(Files.readString(CASUSSEN.resolve(bestand)));
    }

    private static ObjectNode aanmelding(ObjectNode casus) {
        return (ObjectNode) casus.get("aanmelding");
    }

    private HttpResponse<String> post(String tekst) throws Exception {
        return post(BodyPublishers.ofString(tekst));
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher lijf) throws Exception {
        return client.send(verzoek(lijf), BodyHandlers.ofString());
    }

    private HttpRequest verzoek(HttpRequest.BodyPublisher lijf) {
        return HttpRequest.newBuilder(adres()).header("Content-Type", "application/json").POST(lijf).build();
    }

    private URI adres() {
        return URI.create("http://localhost:" + poort + "/aanmeldingen/beoordeling");
    }
}
