package koppelvlak

import koppelvlak.Brug.Soort
import koppelvlak.brug.operations
import java.util.Collections

/** One operation, by its number in the library. */
internal class Deur<I : Waarde, A : Waarde>(
    private val nummer: Long,
    private val invoer: Class<I>,
    private val antwoord: Class<A>,
    private val leesInvoer: (Lezer) -> I?,
    private val leesAntwoord: (Lezer) -> A?,
) {
    fun een(invoer: I): Antwoord<A> = antwoord(over(Soort.ANTWOORD) { invoer.schrijf(it) }, leesAntwoord)

    fun lijst(invoer: List<I>): List<Antwoord<A>> =
        reeks(invoer, Soort.ANTWOORD, { naar, een -> een.schrijf(naar) }, { van -> antwoord(van, leesAntwoord) })

    fun json(invoer: String): String = over(Soort.JSON) { it.geheel(invoer) }.geheel()

    fun json(invoer: List<String>): List<String> = reeks(invoer, Soort.JSON, Schrijver::geheel, Lezer::geheel)

    fun invoerUit(json: String): Antwoord<I> =
        try {
            antwoord(over(Soort.INVOER) { it.geheel(json) }, leesInvoer)
        } catch (_: Onvolledig) {
            // the operation says what is missing
            val fout = antwoordUit(json(json)) as? Antwoord.Fout
            fout ?: throw IllegalArgumentException("the JSON lacks what this record cannot be without")
        }

    fun antwoordUit(json: String): Antwoord<A> = antwoord(over(Soort.GEGEVEN) { it.geheel(json) }, leesAntwoord)

    /** What reads a type, if it is one of the two. */
    @Suppress("UNCHECKED_CAST")
    fun <T : Waarde> lezer(type: Class<T>): ((String) -> Antwoord<T>)? =
        when (type) {
            invoer -> ::invoerUit as (String) -> Antwoord<T>
            antwoord -> { json: String -> antwoordUit("{\"status\":\"ok\",\"waarde\":$json}") as Antwoord<T> }
            else -> null
        }

    private inline fun over(
        soort: Soort,
        schrijf: (Schrijver) -> Unit,
    ): Lezer {
        val naar = Schrijver()
        naar.deel { schrijf(naar) }
        return Lezer(naar.vraag(soort, nummer))
    }

    /** A list goes over some at a time, so that neither side needs room for all of it. */
    private inline fun <T, R> reeks(
        items: List<T>,
        soort: Soort,
        schrijf: (Schrijver, T) -> Unit,
        noinline lees: (Lezer) -> R,
    ): List<R> {
        val klaar = ArrayList<R>(items.size)
        val naar = Schrijver()
        var aantal = 0
        for (item in items) {
            naar.deel { schrijf(naar, item) }
            aantal++
            if (naar.isVol(aantal)) {
                over(naar, soort, aantal, lees, klaar)
                aantal = 0
            }
        }
        over(naar, soort, aantal, lees, klaar)
        return Collections.unmodifiableList(klaar)
    }

    private fun <R> over(
        naar: Schrijver,
        soort: Soort,
        aantal: Int,
        lees: (Lezer) -> R,
        klaar: MutableList<R>,
    ) {
        if (aantal == 0) return
        val van = Lezer(naar.vraag(soort, nummer))
        naar.leeg()
        repeat(aantal) { klaar.add(lees(van)) }
    }

    private fun <T : Waarde> antwoord(
        van: Lezer,
        lees: (Lezer) -> T?,
    ): Antwoord<T> =
        when (van.soort()) {
            OK -> Antwoord.Ok(lees(van) ?: van.ontbreekt())
            FOUT -> Antwoord.Fout(van.lijst { leesFout(van) ?: van.ontbreekt() } ?: van.ontbreekt())
            else -> throw IllegalArgumentException("this is not an answer of this operation")
        }

    internal companion object {
        private const val OK = 1
        private const val FOUT = 2

        /** Whether the library has these operations in this order. */
        fun past(namen: List<String>): Boolean = operations() == namen
    }
}
