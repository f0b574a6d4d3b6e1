package voorbeeld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import koppelvlak.Aanvaarding;
import koppelvlak.CriteriaAdvies;
import koppelvlak.CriteriaInvoer;
import koppelvlak.GegevenFeit;
import koppelvlak.Koppelvlak;
import koppelvlak.Oordeel;
import koppelvlak.OordeelSoort;
import koppelvlak.Organisatie;
import koppelvlak.Toets;
import koppelvlak.Toetsing;
import koppelvlak.Uitkomst;
import koppelvlak.Waarheid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BewaarplaatsTest {
    private static final LocalDate DAG = LocalDate.of(2025, 9, 15);
    private static final LocalDate NOG_LANG = LocalDate.of(2999, 12, 31);
    private static final LocalDate VOORBIJ = LocalDate.of(2020, 1, 1);

    @TempDir
    private Path map;

    private String regels;
    private String nieuweRegels;

    @BeforeEach
    void rules() {
        regels = Toets.regelset();
        // In the newer rules one of three parts is enough, where all three were needed.
        nieuweRegels = regels.replace("\"versie\":\"2026.1\"", "\"versie\":\"2027.1\"")
                .replace("{\"alle\":[{\"regel\":\"mja-d1\"},", "{\"eenVan\":[{\"regel\":\"mja-d1\"},");
    }

    @Test
    void aToetsIsDoneAgainWithTheRulesOfItsDay() throws Exception {
        long nummer;
        String toen;
        try (var plaats = plaats(Bibliotheek.met(regels))) {
            plaats.bewaarRegelset(DAG, regels);
            nummer = plaats.bewaar("ZVH-1", Bewerking.TOETS, feiten(), NOG_LANG);
            toen = plaats.stuk(nummer).orElseThrow().antwoord();
            assertEquals(Bibliotheek.deze().antwoord(Bewerking.TOETS, feiten()), toen);
        }
        // Years later: the application has other rules.
        var nieuw = Bibliotheek.met(nieuweRegels);
        assertEquals(Toetsing.ONBEKEND, beleid(toen));
        assertEquals(Toetsing.JA, beleid(nieuw.antwoord(Bewerking.TOETS, feiten())));
        try (var plaats = plaats(nieuw)) {
            assertEquals(new Herhaling(true, List.of()), plaats.herhaal(nummer));

            var anders = plaats.herhaal(nummer, nieuw);
            assertFalse(anders.gelijk());
            assertEquals(1, anders.verschillen().size());
            assertTrue(anders.verschillen().get(0).startsWith("Andere regelset: toen 2026.1 met"), anders.verschillen().get(0));
            assertTrue(anders.verschillen().get(0).contains("nu 2027.1 met"), anders.verschillen().get(0));
        }
    }

    @Test
    void rulesThatWereNotKeptAreNamed() throws Exception {
        long nummer;
        try (var plaats = plaats(Bibliotheek.met(regels))) {
            nummer = plaats.bewaar("ZVH-1", Bewerking.TOETS, feiten(), NOG_LANG);
        }
        try (var plaats = plaats(Bibliotheek.met(nieuweRegels))) {
            assertFalse(plaats.herhaal(nummer).gelijk());
        }
    }

    @Test
    void aTriageIsDoneAgainWithTheJarOfItsDay() throws Exception {
        try (var plaats = plaats(Bibliotheek.deze()); var toen = new VanToen(jars())) {
            var nummer = plaats.bewaar("ZVH-1", Bewerking.TRIAGE, aanmelding(), NOG_LANG);
            assertTrue(plaats.herhaal(nummer).gelijk());
            assertTrue(plaats.herhaal(nummer, toen).gelijk());
        }
    }

    @Test
    void whatDiffersIsSaid() throws Exception {
        try (var plaats = plaats(Bibliotheek.deze())) {
            var nummer = plaats.bewaar("ZVH-1", Bewerking.TRIAGE, aanmelding(), NOG_LANG);
            var versie = plaats.herhaal(nummer, (bewerking, invoer) ->
                    Bibliotheek.deze().antwoord(bewerking, invoer).replace("\"versie\":\"0.1.0\"", "\"versie\":\"0.2.0\""));
            assertEquals(List.of("Andere bibliotheek: toen koppelvlak 0.1.0, nu koppelvlak 0.2.0."), versie.verschillen());
            var stil = plaats.herhaal(nummer, (bewerking, invoer) ->
                    Bibliotheek.deze().antwoord(bewerking, invoer).replace("Mensen beslissen", "De computer beslist"));
            assertTrue(stil.verschillen().get(0).contains("toch is het antwoord anders"), stil.toString());
            var weg = plaats.herhaal(nummer, (bewerking, invoer) -> Koppelvlak.adviseTriageJson("{}"));
            assertEquals(List.of("De invoer van toen past nu niet meer."), weg.verschillen());
        }
    }

    @Test
    void theOordeelOfPeopleIsKeptWithTheAdvice() throws Exception {
        try (var plaats = plaats(Bibliotheek.deze())) {
            var advies = plaats.bewaar("ZVH-1", Bewerking.TRIAGE, aanmelding(), NOG_LANG);
            var oordeel = new Oordeel()
                    .withOrganisatie(Organisatie.POLITIE)
                    .withRol("wijkagent")
                    .withDatum(DAG.plusDays(3))
                    .withSoort(OordeelSoort.FORMEEL)
                    .withUitkomst(Uitkomst.PROCESREGIE);

            var nietZo = plaats.beoordeel(advies, DAG.plusDays(3), oordeel, NOG_LANG);
            assertEquals(Aanvaarding.NIET, nietZo.getAanvaardAls());
            assertTrue(plaats.stuk(advies + 1).isEmpty());

            var metUitleg = oordeel.withMotivering("Er is één regisseur nodig.");
            assertEquals(Aanvaarding.FORMEEL, plaats.beoordeel(advies, DAG.plusDays(3), metUitleg, NOG_LANG).getAanvaardAls());
            var bewaard = plaats.stuk(advies + 1).orElseThrow();
            assertTrue(bewaard.invoer().contains("\"advies\":{\"leidend\":\"casusoverleg\",\"datum\":\"2025-09-15\"}"), bewaard.invoer());
            assertTrue(plaats.herhaal(advies + 1).gelijk());
            assertEquals(List.of(), plaats.controleer());
        }
    }

    @Test
    void rowsAreOnlyAdded() throws Exception {
        try (var plaats = plaats(Bibliotheek.deze())) {
            plaats.bewaarRegelset(DAG, regels);
            plaats.bewaar("ZVH-1", Bewerking.TOETS, feiten(), NOG_LANG);
        }
        for (var sql : List.of(
                "UPDATE bewijs SET zaak = 'ZVH-2'",
                "DELETE FROM bewijs",
                "INSERT OR REPLACE INTO bewijs SELECT * FROM bewijs",
                "UPDATE inhoud SET antwoord = '{}'",
                "INSERT OR REPLACE INTO inhoud SELECT nummer, zout, invoer, '{}', bewaar_tot FROM inhoud",
                "DELETE FROM inhoud",
                "UPDATE regelset SET inhoud = '{}'",
                "INSERT OR REPLACE INTO regelset SELECT vingerafdruk, '{}' FROM regelset",
                "DELETE FROM regelset")) {
            var fout = assertThrows(SQLException.class, () -> buitenom(sql), sql);
            assertTrue(fout.getMessage().contains("SQLITE_CONSTRAINT_TRIGGER"), sql + ": " + fout.getMessage());
        }
    }

    @Test
    void whoGoesRoundTheTriggersIsSeen() throws Exception {
        long nummer;
        String laatste;
        try (var plaats = plaats(Bibliotheek.deze())) {
            nummer = plaats.bewaar("ZVH-1", Bewerking.TOETS, feiten(), NOG_LANG);
            plaats.bewaar("ZVH-2", Bewerking.TRIAGE, aanmelding(), NOG_LANG);
            plaats.bewaar("ZVH-3", Bewerking.TOETS, feiten(), NOG_LANG);
            laatste = plaats.laatste();
            assertEquals(List.of(), plaats.controleer());
        }
        buitenom("DROP TRIGGER inhoud_blijft; UPDATE inhoud SET antwoord = '{}' WHERE nummer = 1;");
        try (var plaats = plaats(Bibliotheek.deze())) {
            assertEquals(List.of("de inhoud van 1 is gewijzigd"), plaats.controleer());
            assertEquals(Herhaling.GEWIJZIGD, plaats.herhaal(nummer));
        }
        buitenom("DROP TRIGGER bewijs_blijft; UPDATE bewijs SET zaak = 'ZVH-9' WHERE nummer = 2;");
        try (var plaats = plaats(Bibliotheek.deze())) {
            assertTrue(plaats.controleer().contains("rij 2 van bewijs is gewijzigd, of een rij ervoor"));
        }
        // A row that is gone from the end: only the chain that was noted elsewhere shows it.
        buitenom("DROP TRIGGER inhoud_gaat_niet_te_vroeg_weg; DELETE FROM inhoud WHERE nummer = 3;");
        buitenom("DROP TRIGGER bewijs_gaat_niet_weg; DELETE FROM bewijs WHERE nummer = 3;");
        try (var plaats = plaats(Bibliotheek.deze())) {
            assertNotEquals(laatste, plaats.laatste());
        }
    }

    @Test
    void afterItsTermNothingIsLeftOfAPerson() throws Exception {
        try (var plaats = plaats(Bibliotheek.deze())) {
            var voorbij = plaats.bewaar("ZVH-1", Bewerking.TRIAGE, aanmelding(), VOORBIJ);
            var blijft = plaats.bewaar("ZVH-2", Bewerking.TOETS, feiten(), NOG_LANG);
            var kopie = plaats.stuk(voorbij).orElseThrow();
            assertTrue(bestand().contains("999990019"));
            assertFalse(kopie.toString().contains("9999"));

            assertEquals(1, plaats.verwijderVerlopen());

            assertFalse(bestand().contains("999990019"));
            assertTrue(plaats.stuk(voorbij).isEmpty());
            assertTrue(plaats.stuk(blijft).isPresent());
            assertThrows(IllegalArgumentException.class, () -> plaats.herhaal(voorbij));
            assertEquals(List.of(), plaats.controleer());
            // What somebody else may still keep can still be held against the seal.
            assertTrue(plaats.isVan(voorbij, kopie));
            assertFalse(plaats.isVan(voorbij, new Stuk(kopie.zout(), kopie.invoer(), kopie.antwoord() + " ")));
        }
    }

    private Bewaarplaats plaats(Bibliotheek bibliotheek) throws SQLException, IOException {
        return new Bewaarplaats(map.resolve("bewijs.db"), bibliotheek);
    }

    private void buitenom(String sql) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + map.resolve("bewijs.db")); var opdracht = db.createStatement()) {
            opdracht.executeUpdate(sql);
        }
    }

    private String bestand() throws IOException {
        return Files.readString(map.resolve("bewijs.db"), StandardCharsets.ISO_8859_1);
    }

    private static String feiten() {
        return new CriteriaInvoer(DAG).withFeiten(List.of(
                new GegevenFeit("niet-binnen-een-keten", Waarheid.NEE),
                new GegevenFeit("gebied-ernstig", Waarheid.JA))).toJson();
    }

    private static String aanmelding() throws IOException {
        return Files.readString(Path.of("../../casussen/01-overlast-purmerend.json"));
    }

    private static Toetsing beleid(String toets) {
        return CriteriaAdvies.fromJson(toets).waardeOfNiets().getToets().getBeleid().getUitkomst();
    }

    /** The jar and what it needs, as they would be kept. */
    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(jar -> jar.matches(".*/(koppelvlak|kotlin-stdlib|jna)-[^/]*\\.jar"))
                .map(Path::of)
                .toList();
    }
}
