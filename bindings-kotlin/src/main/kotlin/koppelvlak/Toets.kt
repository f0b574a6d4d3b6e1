package koppelvlak

import koppelvlak.brug.Geweigerd
import koppelvlak.brug.Toetskern
import java.nio.ByteBuffer
import java.time.LocalDate

/**
 * Feiten against law and policy, again and again: rules and choices are checked once.
 *
 * Says what `checkCriteria` says on the same feiten. A feit that is not in the map is unknown. Any
 * number of threads may use one toets at once. What it holds is outside the heap: close it, or
 * leave that to the garbage collector.
 */
public class Toets private constructor(
    private val kern: Toetskern,
) : AutoCloseable {
    /** The names of the feiten of these rules, in their order. */
    public val feiten: List<String> = java.util.List.copyOf(kern.feiten())

    private val nummers: Map<String, Int> = feiten.withIndex().associateTo(HashMap()) { it.value to it.index }

    /** Law and policy, without reasons. */
    public fun uitkomst(feiten: Map<String, Waarheid>): Toetsuitkomst = uitkomst(listOf(feiten)).single()

    /** [uitkomst] on each of a list, in one crossing. */
    public fun uitkomst(feiten: List<Map<String, Waarheid>>): List<Toetsuitkomst> =
        gelezen(feiten.size, kern.uitkomst(rijen(feiten)), ::leesToetsuitkomst)

    /** Law and policy with everything that explains them, as `checkCriteria` gives it. */
    public fun verklaar(feiten: Map<String, Waarheid>): CriteriaAdvies = verklaar(listOf(feiten)).single()

    /** [verklaar] on each of a list, in one crossing. */
    public fun verklaar(feiten: List<Map<String, Waarheid>>): List<CriteriaAdvies> =
        gelezen(feiten.size, kern.verklaar(rijen(feiten)), ::leesCriteriaAdvies)

    /** Frees what it holds. After that it cannot be used. */
    override fun close(): Unit = kern.close()

    private fun <T : Any> gelezen(
        aantal: Int,
        bytes: ByteArray?,
        lees: (Lezer) -> T?,
    ): List<T> {
        val van = Lezer(bytes ?: error("the native library is of another version than the jar"))
        return List(aantal) { lees(van) ?: van.ontbreekt() }
    }

    private fun rijen(casussen: List<Map<String, Waarheid>>): ByteBuffer {
        val breedte = feiten.size
        val rijen = ByteArray(Math.multiplyExact(breedte, casussen.size))
        rijen.fill(ONBEKEND)
        for ((rij, casus) in casussen.withIndex()) {
            for ((feit, waarde) in casus) {
                val nummer = nummers[feit]
                requireNotNull(nummer) { "these rules have no such feit" }
                rijen[rij * breedte + nummer] =
                    when (waarde) {
                        Waarheid.NEE -> NEE
                        Waarheid.JA -> JA
                        Waarheid.ONBEKEND -> ONBEKEND
                    }
            }
        }
        return ByteBuffer.allocateDirect(rijen.size).put(rijen).flip()
    }

    public companion object {
        private const val NEE: Byte = 0
        private const val JA: Byte = 1
        private const val ONBEKEND: Byte = 2

        /**
         * A toets on the rules of [peildatum]; what is `null` is what `checkCriteria` takes if it is
         * absent. [regelset]: the JSON of rules of one's own.
         *
         * @throws IllegalArgumentException when a choice does not exist or the rules cannot be read,
         *   with a place and a code for each
         */
        @JvmStatic
        @JvmOverloads
        public fun open(
            peildatum: LocalDate,
            profiel: String? = null,
            lezing: String? = null,
            leefgebiedenlijst: String? = null,
            regio: String? = null,
            regelset: String? = null,
        ): Toets {
            val keuzes = Schrijver()
            keuzes.begin()
            keuzes.naam("peildatum")
            keuzes.dag(peildatum)
            val gekozen =
                listOf("profiel" to profiel, "lezing" to lezing, "leefgebiedenlijst" to leefgebiedenlijst, "regio" to regio)
            for ((naam, keuze) in gekozen) {
                if (keuze == null) continue
                keuzes.naam(naam)
                keuzes.tekst(keuze)
            }
            keuzes.eind()
            try {
                return Toets(Toetskern.open(keuzes.text(), regelset))
            } catch (e: Geweigerd.Redenen) {
                throw IllegalArgumentException(e.redenen)
            }
        }
    }
}
