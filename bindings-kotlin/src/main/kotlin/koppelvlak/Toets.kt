package koppelvlak

import koppelvlak.Brug.Soort
import koppelvlak.brug.Geweigerd
import koppelvlak.brug.Toetskern
import koppelvlak.brug.regelset as ingebouwd
import java.lang.ref.Reference
import java.time.LocalDate
import java.util.Collections

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

    private val nummer: Long = kern.nummer()

    private val nummers: Map<String, Int> = feiten.withIndex().associateTo(HashMap()) { it.value to it.index }

    /** Law and policy, without reasons. */
    public fun uitkomst(feiten: Map<String, Waarheid>): Toetsuitkomst = uitkomst(listOf(feiten)).single()

    /** [uitkomst] on each of a list: a thousand cross together. */
    public fun uitkomst(feiten: List<Map<String, Waarheid>>): List<Toetsuitkomst> =
        gelezen(Soort.UITKOMST, feiten, ::leesToetsuitkomst)

    /** Law and policy with everything that explains them, as `checkCriteria` gives it. */
    public fun verklaar(feiten: Map<String, Waarheid>): CriteriaAdvies = verklaar(listOf(feiten)).single()

    /** [verklaar] on each of a list: a thousand cross together. */
    public fun verklaar(feiten: List<Map<String, Waarheid>>): List<CriteriaAdvies> =
        gelezen(Soort.VERKLAAR, feiten, ::leesCriteriaAdvies)

    /** Frees what it holds. After that it cannot be used. */
    override fun close(): Unit = kern.close()

    private fun <T : Any> gelezen(
        soort: Soort,
        casussen: List<Map<String, Waarheid>>,
        lees: (Lezer) -> T?,
    ): List<T> {
        val klaar = ArrayList<T>(casussen.size)
        for (deel in casussen.chunked(VEEL)) {
            val rijen = rijen(deel)
            val van = Lezer(gevraagd(soort, rijen))
            repeat(deel.size) { klaar.add(lees(van) ?: van.ontbreekt()) }
        }
        return Collections.unmodifiableList(klaar)
    }

    private fun gevraagd(
        soort: Soort,
        rijen: ByteArray,
    ): ByteArray =
        try {
            Brug.vraag(soort, nummer, rijen, rijen.size)
        } finally {
            // nobody else may hold the toets: it must not be cleaned up during the call
            Reference.reachabilityFence(this)
        }

    private fun rijen(casussen: List<Map<String, Waarheid>>): ByteArray {
        val breedte = feiten.size
        val rijen = ByteArray(breedte * casussen.size)
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
        return rijen
    }

    public companion object {
        private const val NEE: Byte = 0
        private const val JA: Byte = 1
        private const val ONBEKEND: Byte = 2

        /** How many cross at once: neither side needs room for all of a long list. */
        private const val VEEL = 1_000

        /**
         * The rules that come with the library, as JSON. Keep it beside what was decided with it: [open] takes it
         * back in a later version.
         */
        @JvmStatic
        public fun regelset(): String = ingebouwd()

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
