package koppelvlak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records never change, whatever Java does with what it gave or got. */
class OnveranderlijkTest {
    private static final LocalDate DAG = LocalDate.of(2025, 6, 1);
    private static final GegevenFeit FEIT = new GegevenFeit("problematiek-huisvesting", Waarheid.JA);

    @Test
    void aListIsCopied() {
        var feiten = new ArrayList<>(List.of(FEIT));
        var invoer = new CriteriaInvoer(DAG).withFeiten(feiten);
        feiten.clear();
        assertEquals(List.of(FEIT), invoer.getFeiten());
        var array = new GegevenFeit[] {FEIT};
        var tweede = new CriteriaInvoer(DAG).withFeiten(Arrays.asList(array));
        array[0] = new GegevenFeit("problematiek-huisvesting", Waarheid.NEE);
        assertEquals(invoer, tweede);
        assertEquals(invoer.hashCode(), tweede.hashCode());
        assertEquals(invoer.toString(), tweede.toString());
        assertNotEquals(invoer, invoer.withPeildatum(DAG.plusDays(1)));
    }

    @Test
    void aListOfListsIsCopied() {
        var stem = new ArrayList<>(List.of("hoog"));
        var namen = new ArrayList<List<String>>(List.of(stem));
        var beeld = new Sleutelbeeld(
                new Sleutel(), BundelSchaal.ZORGNIVEAU, List.of(), null, null, null, null, Consensus.GEEN, namen, null, List.of());
        stem.add("laag");
        namen.clear();
        assertEquals(List.of(List.of("hoog")), beeld.getStemmen());
    }

    @Test
    void aListIsCopiedOnce() {
        var invoer = new CriteriaInvoer(DAG).withFeiten(List.of(FEIT));
        assertSame(invoer.getFeiten(), invoer.withProfiel("x").getFeiten());
        var gelezen = ((Antwoord.Ok<CriteriaInvoer>) CriteriaInvoer.fromJson(invoer.toJson())).getWaarde();
        assertSame(gelezen.getFeiten(), gelezen.withProfiel("x").getFeiten());
        assertEquals(invoer, gelezen);
    }

    @Test
    void aListOfARecordRefusesChanges() {
        var invoer = new CriteriaInvoer(DAG).withFeiten(new ArrayList<>(List.of(FEIT)));
        assertThrows(UnsupportedOperationException.class, () -> invoer.getFeiten().clear());
        assertThrows(UnsupportedOperationException.class, () -> invoer.getFeiten().set(0, FEIT));
        assertThrows(UnsupportedOperationException.class, () -> invoer.getFeiten().iterator().remove());
        assertThrows(UnsupportedOperationException.class, () -> Collections.sort(invoer.getFeiten(), (a, b) -> 0));
        var antwoorden = Koppelvlak.checkCriteria(List.of(invoer));
        assertThrows(UnsupportedOperationException.class, () -> antwoorden.remove(0));
    }

    @Test
    void nullInAListIsRefusedAtOnce() {
        var metNiets = Collections.<GegevenFeit>singletonList(null);
        assertThrows(NullPointerException.class, () -> new CriteriaInvoer(DAG).withFeiten(metNiets));
        assertThrows(NullPointerException.class, () -> new Antwoord.Fout(Collections.singletonList(null)));
        assertEquals(null, new CriteriaInvoer(DAG).withFeiten(null).getFeiten());
    }
}
