package koppelvlak

import koppelvlak.brug.call
import koppelvlak.brug.callJson
import koppelvlak.brug.callJsonList
import koppelvlak.brug.operations
import koppelvlak.brug.readAntwoord
import koppelvlak.brug.readInvoer

/** One operation, by its number in the library. */
internal class Deur<I : Waarde, A : Waarde>(
    private val nummer: Int,
    private val leesInvoer: (Lezer) -> I?,
    private val leesAntwoord: (Lezer) -> A?,
) {
    fun een(invoer: I): Antwoord<A> {
        val naar = Schrijver()
        deel(naar, invoer)
        return antwoord(Lezer(bij(call(nummer, naar.buffer()))), leesAntwoord)
    }

    fun lijst(invoer: List<I>): List<Antwoord<A>> {
        if (invoer.isEmpty()) return emptyList()
        val naar = Schrijver()
        invoer.forEach { deel(naar, it) }
        val van = Lezer(bij(call(nummer, naar.buffer())))
        return invoer.map { antwoord(van, leesAntwoord) }
    }

    fun json(invoer: String): String = bij(callJson(nummer, invoer))

    fun json(invoer: List<String>): List<String> = bij(callJsonList(nummer, invoer))

    fun invoerUit(json: String): Antwoord<I> = antwoord(Lezer(bij(readInvoer(nummer, json))), leesInvoer)

    fun antwoordUit(json: String): Antwoord<A> = antwoord(Lezer(bij(readAntwoord(nummer, json))), leesAntwoord)

    private fun deel(naar: Schrijver, invoer: I) {
        val van = naar.beginDeel()
        invoer.schrijf(naar)
        naar.eindDeel(van)
    }

    private fun <T : Waarde> antwoord(van: Lezer, lees: (Lezer) -> T?): Antwoord<T> =
        when (van.soort()) {
            OK -> Antwoord.Ok(lees(van) ?: van.ontbreekt())
            FOUT -> Antwoord.Fout(van.lijst { leesFout(van) ?: van.ontbreekt() } ?: van.ontbreekt())
            else -> throw IllegalArgumentException("this is not an answer of this operation")
        }

    private fun <T : Any> bij(gegeven: T?): T =
        gegeven ?: error("the native library is of another version than the jar")

    internal companion object {
        private const val OK = 1
        private const val FOUT = 2

        /** Whether the library has these operations in this order. */
        fun past(namen: List<String>): Boolean = operations() == namen
    }
}
