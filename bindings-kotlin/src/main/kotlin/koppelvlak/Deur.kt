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

    fun json(invoer: String): String = leesbaar { bij(callJson(nummer, invoer)) }

    fun json(invoer: List<String>): List<String> = leesbaar { bij(callJsonList(nummer, invoer)) }

    fun invoerUit(json: String): Antwoord<I> =
        try {
            antwoord(Lezer(leesbaar { bij(readInvoer(nummer, json)) }), leesInvoer)
        } catch (_: Onvolledig) {
            // the operation says what is missing
            val fout = antwoordUit(json(json)) as? Antwoord.Fout
            fout ?: throw IllegalArgumentException("the JSON lacks what this record cannot be without")
        }

    fun antwoordUit(json: String): Antwoord<A> =
        antwoord(Lezer(leesbaar { bij(readAntwoord(nummer, json)) }), leesAntwoord)

    /** Half of a surrogate pair is no text. */
    private inline fun <T> leesbaar(roep: () -> T): T =
        try {
            roep()
        } catch (e: CharacterCodingException) {
            throw IllegalArgumentException("a text holds half of a surrogate pair", e)
        }

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
