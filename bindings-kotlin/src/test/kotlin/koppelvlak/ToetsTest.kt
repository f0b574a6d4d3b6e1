package koppelvlak

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.LocalDate

class ToetsTest {
    private val dag = LocalDate.of(2025, 6, 1)

    /** Feiten in all kinds of patterns; derived feiten are nobody's to give. */
    private fun casussen(toets: Toets): List<Map<String, Waarheid>> {
        val afgeleid = toets.feiten.filter { feit -> isAfgeleid(feit) }.toSet()
        return (1..40).map { stap ->
            toets.feiten.withIndex().filter { it.value !in afgeleid }.associate { (at, feit) ->
                feit to Waarheid.entries[at * stap / 7 % 3]
            }
        }
    }

    private fun isAfgeleid(feit: String): Boolean {
        val invoer = CriteriaInvoer(dag, feiten = listOf(GegevenFeit(feit, Waarheid.JA)))
        return Koppelvlak.checkCriteria(invoer) is Antwoord.Fout
    }

    @Test
    fun `it says what the operation says`() {
        Toets.open(dag).use { toets ->
            val casussen = casussen(toets)
            val uitkomsten = toets.uitkomst(casussen)
            val adviezen = toets.verklaar(casussen)
            for ((at, casus) in casussen.withIndex()) {
                val invoer = CriteriaInvoer(dag, feiten = casus.map { (feit, waarde) -> GegevenFeit(feit, waarde) })
                val advies = Koppelvlak.checkCriteria(invoer).waardeOfNiets()!!
                // it does not know who gave a feit
                val zonder = advies.toets.feiten.map { it.copy(herkomst = emptyList()) }
                assertEquals(advies.copy(toets = advies.toets.copy(feiten = zonder)), adviezen[at])
                assertEquals(adviezen[at], toets.verklaar(casus))
                assertEquals(uitkomsten[at], toets.uitkomst(casus))
                assertEquals(advies.toets.wet.uitkomst, uitkomsten[at].wet)
                assertEquals(advies.toets.beleid.uitkomst, uitkomsten[at].beleid)
            }
            assertTrue(uitkomsten.toSet().size > 1)
        }
    }

    @Test
    fun `rules that were kept say the same`() {
        Toets.open(dag, regelset = Toets.regelset()).use { bewaard ->
            Toets.open(dag).use { toets ->
                val casussen = casussen(toets)
                assertEquals(toets.verklaar(casussen).map { it.toJson() }, bewaard.verklaar(casussen).map { it.toJson() })
            }
        }
    }

    @Test
    fun `what does not exist is misuse`() {
        Toets.open(dag).use { toets ->
            assertThrows(IllegalArgumentException::class.java) { toets.uitkomst(mapOf("bestaat-niet" to Waarheid.JA)) }
        }
        val geen = assertThrows(IllegalArgumentException::class.java) { Toets.open(dag, profiel = "bestaat-niet") }
        assertTrue(geen.message!!.contains("profiel-onbekend"), geen.message)
        assertThrows(IllegalArgumentException::class.java) { Toets.open(dag, regelset = "{") }
    }

    @Test
    fun `closed is closed`() {
        val toets = Toets.open(dag)
        toets.close()
        toets.close()
        assertThrows(IllegalStateException::class.java) { toets.uitkomst(emptyMap()) }
    }
}
