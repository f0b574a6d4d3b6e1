package voorbeeld;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koppelvlak.Aanvaarding;
import koppelvlak.Antwoord;
import koppelvlak.GegevenAdvies;
import koppelvlak.Koppelvlak;
import koppelvlak.Oordeel;
import koppelvlak.OordeelAdvies;
import koppelvlak.OordeelInvoer;
import koppelvlak.StapAdvies;
import koppelvlak.Toets;
import koppelvlak.TriageAdvies;

/**
 * Keeps what the library said and what people made of it, so that an auditor can see it years later.
 *
 * <p>Two tables. {@code bewijs} only grows: receipts and seals. {@code inhoud} holds what is about people,
 * and goes when its term ends. The seals still stand then, and say nothing about anybody.
 */
public final class Bewaarplaats implements AutoCloseable {
    private final Connection db;
    private final Bibliotheek bibliotheek;

    public Bewaarplaats(Path bestand, Bibliotheek bibliotheek) throws SQLException, IOException {
        this.db = DriverManager.getConnection("jdbc:sqlite:" + bestand);
        this.bibliotheek = bibliotheek;
        try (var schema = Bewaarplaats.class.getResourceAsStream("schema.sql"); var opdracht = db.createStatement()) {
            // What is deleted is overwritten too.
            opdracht.executeUpdate("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
            opdracht.executeUpdate(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        db.setAutoCommit(false);
    }

    /** Keeps rules, such as {@code Toets.regelset()}, under their fingerprint. Do this before an upgrade. */
    public synchronized String bewaarRegelset(LocalDate dag, String regelset) throws SQLException {
        String vingerafdruk;
        try (var toets = Toets.open(dag, null, null, null, null, regelset)) {
            vingerafdruk = toets.verklaar(Map.of()).getBewijs().getRegelsetVingerafdruk();
        }
        if (regelset(vingerafdruk).isEmpty()) {
            vastleggen("INSERT INTO regelset VALUES (?, ?)", vingerafdruk, regelset);
            db.commit();
        }
        return vingerafdruk;
    }

    /**
     * Asks the library, keeps question and answer, and gives their number.
     *
     * @param bewaarTot the last day on which it may be kept; {@code computeBewaartermijn} works it out
     */
    public synchronized long bewaar(String zaak, Bewerking bewerking, String invoer, LocalDate bewaarTot)
            throws SQLException {
        var antwoord = bibliotheek.antwoord(bewerking, invoer);
        var bewijs = bewerking.bewijs(antwoord);
        if (bewijs == null) {
            throw new IllegalArgumentException("the library cannot use this input, so there is nothing to keep");
        }
        var zout = Zegel.zout();
        var vorige = laatsteRij();
        var rij = new Rij(vorige.nummer + 1, zaak, bewerking.name(), bewijs.toJson(),
                Zegel.van(zout, invoer), Zegel.van(zout, antwoord), "");
        vastleggen("INSERT INTO bewijs VALUES (?, ?, ?, ?, ?, ?, ?)", rij.nummer, rij.zaak, rij.bewerking,
                rij.bewijs, rij.zegelInvoer, rij.zegelAntwoord, rij.keten(vorige.keten));
        vastleggen("INSERT INTO inhoud VALUES (?, ?, ?, ?, ?)", rij.nummer, zout, invoer, antwoord, bewaarTot.toString());
        db.commit();
        return rij.nummer;
    }

    /**
     * Keeps the oordeel of people on an advice that was kept, if it can be accepted as something.
     *
     * <p>Says what the library says of it: also what to do when it cannot.
     */
    public synchronized OordeelAdvies beoordeel(long nummer, LocalDate vandaag, Oordeel oordeel, LocalDate bewaarTot)
            throws SQLException {
        var invoer = new OordeelInvoer(vandaag, gegeven(aanwezig(nummer)), oordeel);
        if (!(Koppelvlak.checkOordeel(invoer) instanceof Antwoord.Ok<OordeelAdvies> ok)) {
            throw new IllegalArgumentException("the library cannot use this oordeel");
        }
        if (ok.getWaarde().getAanvaardAls() != Aanvaarding.NIET) {
            bewaar(rij(nummer).zaak, Bewerking.OORDEEL, invoer.toJson(), bewaarTot);
        }
        return ok.getWaarde();
    }

    private static GegevenAdvies gegeven(Stuk stuk) {
        if (!(TriageAdvies.fromJson(stuk.antwoord()) instanceof Antwoord.Ok<TriageAdvies> ok)) {
            throw new IllegalArgumentException("this is no advice");
        }
        var advies = ok.getWaarde();
        var leidend = advies.getLeidend() == null ? null : advies.getLeidend().getUitkomst();
        var ook = advies.getOok().stream().map(StapAdvies::getUitkomst).toList();
        return new GegevenAdvies(leidend, ook, advies.getBewijs().getPeildatum());
    }

    /** Does a case again: a toets with the rules of that day if they were kept, all else with this library. */
    public synchronized Herhaling herhaal(long nummer) throws SQLException {
        var rij = rij(nummer);
        var stuk = aanwezig(nummer);
        if (!isVan(rij, stuk)) {
            return Herhaling.GEWIJZIGD;
        }
        var bewerking = Bewerking.valueOf(rij.bewerking);
        var vingerafdruk = bewerking.bewijs(stuk.antwoord()).getRegelsetVingerafdruk();
        var regels = bewerking == Bewerking.TOETS ? regelset(vingerafdruk) : Optional.<String>empty();
        return herhaal(nummer, regels.map(Bibliotheek::met).orElse(bibliotheek));
    }

    /** Does a case again with a library of choice. */
    public synchronized Herhaling herhaal(long nummer, Bibliotheek met) throws SQLException {
        var rij = rij(nummer);
        var stuk = aanwezig(nummer);
        if (!isVan(rij, stuk)) {
            return Herhaling.GEWIJZIGD;
        }
        var bewerking = Bewerking.valueOf(rij.bewerking);
        return Herhaling.van(bewerking, stuk.antwoord(), met.antwoord(bewerking, stuk.invoer()));
    }

    /** Everything that does not fit any more. Empty: nobody touched a row. */
    public synchronized List<String> controleer() throws SQLException {
        var gevonden = new ArrayList<String>();
        var vorige = "";
        for (Rij rij : lees("SELECT * FROM bewijs ORDER BY nummer", Rij::van)) {
            if (!rij.keten.equals(rij.keten(vorige))) {
                gevonden.add("rij %d van bewijs is gewijzigd, of een rij ervoor".formatted(rij.nummer));
            }
            vorige = rij.keten;
            var stuk = stuk(rij.nummer);
            if (stuk.isPresent() && !isVan(rij, stuk.get())) {
                gevonden.add("de inhoud van %d is gewijzigd".formatted(rij.nummer));
            }
        }
        return List.copyOf(gevonden);
    }

    /** Whether a copy that was kept elsewhere is what was said then. Also after its term. */
    public synchronized boolean isVan(long nummer, Stuk stuk) throws SQLException {
        return isVan(rij(nummer), stuk);
    }

    /** The end of the chain. Note it elsewhere now and then: it shows that no row at the end went missing. */
    public synchronized String laatste() throws SQLException {
        return laatsteRij().keten;
    }

    /** Deletes what may not be kept any more, and says how much that was. */
    public synchronized int verwijderVerlopen() throws SQLException {
        int aantal = vastleggen("DELETE FROM inhoud WHERE bewaar_tot < date('now')");
        db.commit();
        return aantal;
    }

    /** What was asked and answered, as long as it may be kept. */
    public synchronized Optional<Stuk> stuk(long nummer) throws SQLException {
        return lees("SELECT zout, invoer, antwoord FROM inhoud WHERE nummer = ?",
                        rij -> new Stuk(rij.getBytes(1), rij.getString(2), rij.getString(3)), nummer).stream()
                .findFirst();
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }

    private static boolean isVan(Rij rij, Stuk stuk) {
        return rij.zegelInvoer.equals(Zegel.van(stuk.zout(), stuk.invoer()))
                && rij.zegelAntwoord.equals(Zegel.van(stuk.zout(), stuk.antwoord()));
    }

    private Stuk aanwezig(long nummer) throws SQLException {
        return stuk(nummer)
                .orElseThrow(() -> new IllegalArgumentException("number " + nummer + " is not there, or its term has ended"));
    }

    private Rij rij(long nummer) throws SQLException {
        return lees("SELECT * FROM bewijs WHERE nummer = ?", Rij::van, nummer).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no number " + nummer));
    }

    private Rij laatsteRij() throws SQLException {
        return lees("SELECT * FROM bewijs ORDER BY nummer DESC LIMIT 1", Rij::van).stream()
                .findFirst()
                .orElse(new Rij(0, "", "", "", "", "", ""));
    }

    private Optional<String> regelset(String vingerafdruk) throws SQLException {
        return lees("SELECT inhoud FROM regelset WHERE vingerafdruk = ?", rij -> rij.getString(1), vingerafdruk).stream()
                .findFirst();
    }

    private int vastleggen(String sql, Object... waarden) throws SQLException {
        try (var opdracht = db.prepareStatement(sql)) {
            for (int at = 0; at < waarden.length; at++) {
                opdracht.setObject(at + 1, waarden[at]);
            }
            return opdracht.executeUpdate();
        } catch (SQLException e) {
            db.rollback();
            throw e;
        }
    }

    private <T> List<T> lees(String sql, Lezer<T> lezer, Object... waarden) throws SQLException {
        try (var opdracht = db.prepareStatement(sql)) {
            for (int at = 0; at < waarden.length; at++) {
                opdracht.setObject(at + 1, waarden[at]);
            }
            var gevonden = new ArrayList<T>();
            try (var rijen = opdracht.executeQuery()) {
                while (rijen.next()) {
                    gevonden.add(lezer.lees(rijen));
                }
            }
            return gevonden;
        }
    }

    private interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private record Rij(
            long nummer, String zaak, String bewerking, String bewijs, String zegelInvoer, String zegelAntwoord, String keten) {
        static Rij van(ResultSet rij) throws SQLException {
            return new Rij(rij.getLong(1), rij.getString(2), rij.getString(3), rij.getString(4),
                    rij.getString(5), rij.getString(6), rij.getString(7));
        }

        String keten(String vorige) {
            return Zegel.keten(vorige, Long.toString(nummer), zaak, bewerking, bewijs, zegelInvoer, zegelAntwoord);
        }
    }
}
