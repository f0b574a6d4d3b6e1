package koppelvlak

import koppelvlak.Brug.Soort
import java.time.LocalDate

/** Writes JSON as the library does. */
internal class Schrijver {
    private var bytes = ByteArray(512)
    private var lengte = 0
    private var eerste = true
    private var diep = 0

    fun text(): String = String(bytes, 0, lengte, Charsets.UTF_8)

    /** Asks the library with what was written. */
    fun vraag(
        soort: Soort,
        nummer: Long,
    ): ByteArray = Brug.vraag(soort, nummer, bytes, lengte)

    fun leeg() {
        lengte = 0
    }

    /** Whether so many items are enough for once. */
    fun isVol(aantal: Int): Boolean = aantal >= VEEL || lengte >= GROOT

    /** An item of a list, with its length in four bytes before it, low ones first. */
    inline fun deel(schrijf: () -> Unit) {
        val van = lengte
        ruimte(4)
        lengte += 4
        eerste = true
        schrijf()
        val deel = lengte - van - 4
        for (at in 0..3) bytes[van + at] = (deel ushr (8 * at)).toByte()
    }

    /** A text as it is. */
    fun geheel(tekst: String) {
        val utf8 = tekst.toByteArray()
        // that is what Java makes of half a pair
        if (utf8.contains(VRAAGTEKEN)) require(isHeel(tekst)) { HALF }
        ruimte(utf8.size)
        utf8.copyInto(bytes, lengte)
        lengte += utf8.size
    }

    private fun isHeel(tekst: String): Boolean {
        var at = 0
        while (at < tekst.length) {
            val letter = tekst[at++]
            if (!letter.isSurrogate()) continue
            if (letter.isLowSurrogate() || at == tekst.length || !tekst[at++].isLowSurrogate()) return false
        }
        return true
    }

    fun begin() {
        require(++diep <= DIEPST) { "a record is nested too deeply" }
        teken('{')
        eerste = true
    }

    fun eind() {
        diep--
        teken('}')
        eerste = false
    }

    /** The name of a field; names of the contract need no escapes. */
    fun naam(naam: String) {
        if (!eerste) teken(',')
        eerste = false
        ruimte(naam.length + 3)
        bytes[lengte++] = QUOTE
        for (at in naam.indices) bytes[lengte++] = naam[at].code.toByte()
        bytes[lengte++] = QUOTE
        bytes[lengte++] = ':'.code.toByte()
    }

    fun niets() = woord("null")

    fun jaNee(waarde: Boolean) = woord(if (waarde) "true" else "false")

    fun getal(waarde: Long) = woord(waarde.toString())

    fun dag(dag: LocalDate) = tekst(dag.toString())

    inline fun <T> lijst(items: List<T>, een: (T) -> Unit) {
        teken('[')
        var komma = false
        for (item in items) {
            if (komma) teken(',')
            komma = true
            een(item)
        }
        teken(']')
    }

    fun tekst(tekst: String) {
        teken('"')
        var at = 0
        while (at < tekst.length) {
            val letter = tekst[at++]
            ruimte(6)
            val code = letter.code
            when {
                code >= 0x800 && letter.isSurrogate() -> {
                    val laag = if (letter.isHighSurrogate() && at < tekst.length) tekst[at++] else ' '
                    require(laag.isLowSurrogate()) { HALF }
                    val heel = Character.toCodePoint(letter, laag)
                    zet(0xF0 or (heel ushr 18))
                    zet(0x80 or (heel ushr 12 and 0x3F))
                    zet(0x80 or (heel ushr 6 and 0x3F))
                    zet(0x80 or (heel and 0x3F))
                }

                code >= 0x800 -> {
                    zet(0xE0 or (code ushr 12))
                    zet(0x80 or (code ushr 6 and 0x3F))
                    zet(0x80 or (code and 0x3F))
                }

                code >= 0x80 -> {
                    zet(0xC0 or (code ushr 6))
                    zet(0x80 or (code and 0x3F))
                }

                code < 0x20 || letter == '"' || letter == '\\' -> escape(letter)
                else -> zet(code)
            }
        }
        teken('"')
    }

    private fun escape(letter: Char) {
        when (letter) {
            '"' -> woord("\\\"")
            '\\' -> woord("\\\\")
            '\b' -> woord("\\b")
            '\u000C' -> woord("\\f")
            '\n' -> woord("\\n")
            '\r' -> woord("\\r")
            '\t' -> woord("\\t")
            else -> woord("\\u00" + letter.code.toString(16).padStart(2, '0'))
        }
    }

    private fun woord(woord: String) {
        ruimte(woord.length)
        for (at in woord.indices) bytes[lengte++] = woord[at].code.toByte()
    }

    fun teken(letter: Char) {
        ruimte(1)
        bytes[lengte++] = letter.code.toByte()
    }

    private fun zet(byte: Int) {
        bytes[lengte++] = byte.toByte()
    }

    private fun ruimte(nodig: Int) {
        if (lengte + nodig > bytes.size) bytes = bytes.copyOf(maxOf(bytes.size * 2, lengte + nodig))
    }

    private companion object {
        const val QUOTE = '"'.code.toByte()
        const val VRAAGTEKEN = '?'.code.toByte()
        const val HALF = "a text holds half of a surrogate pair"

        /** The library reads 128 levels and says so of more; this keeps the stack from running out. */
        const val DIEPST = 500

        /** How many cross at once, and of how many bytes. */
        const val VEEL = 1_000
        const val GROOT = 1 shl 20
    }
}
