package koppelvlak

import java.time.LocalDate

/** Reads what the library gives; `schrift.rs` says in which form. */
internal class Lezer(private val bytes: ByteArray) {
    private var at = 0
    private var teksten = arrayOfNulls<String>(64)
    private var dagen = arrayOfNulls<LocalDate>(0)
    private var aantal = 0

    /** A number in groups of seven bits. */
    private fun ruw(): Long {
        var een = bytes[at++].toInt()
        if (een >= 0) return een.toLong()
        var getal = (een and 0x7F).toLong()
        var schuif = 7
        do {
            een = bytes[at++].toInt()
            getal = getal or ((een and 0x7F).toLong() shl schuif)
            schuif += 7
        } while (een < 0)
        return getal
    }

    /** A text as it is, after its length in four bytes, low ones first. */
    fun geheel(): String {
        var lengte = 0
        for (byte in 0..3) lengte = lengte or ((bytes[at++].toInt() and 0xFF) shl (8 * byte))
        return String(bytes, at, lengte, Charsets.UTF_8).also { at += lengte }
    }

    /** How an answer begins. */
    fun soort(): Int = bytes[at++].toInt()

    /** Whether a record or a choice stands there. */
    fun begint(): Boolean = bytes[at++].toInt() != 0

    /** Which text stands there; -1: none. */
    private fun nummer(): Int {
        val getal = ruw().toInt()
        if (getal != 1) return getal - 2
        val lengte = ruw().toInt()
        if (aantal == teksten.size) teksten = teksten.copyOf(aantal * 2)
        teksten[aantal] = String(bytes, at, lengte, Charsets.UTF_8)
        at += lengte
        return aantal++
    }

    fun tekst(): String? {
        val nummer = nummer()
        return if (nummer < 0) null else teksten[nummer]
    }

    fun dag(): LocalDate? {
        val nummer = nummer()
        if (nummer < 0) return null
        if (nummer >= dagen.size) dagen = dagen.copyOf(teksten.size)
        val bekend = dagen[nummer]
        if (bekend != null) return bekend
        return LocalDate.parse(teksten[nummer]).also { dagen[nummer] = it }
    }

    fun <T> woord(woorden: Map<String, T>): T? {
        val woord = tekst() ?: return null
        return woorden[woord] ?: onbekend()
    }

    fun getal(): Long? {
        val getal = ruw()
        if (getal == 0L) return null
        val zigzag = getal - 1
        return (zigzag ushr 1) xor -(zigzag and 1)
    }

    fun jaNee(): Boolean? =
        when (bytes[at++].toInt()) {
            0 -> null
            1 -> false
            else -> true
        }

    inline fun <T : Any> lijst(een: () -> T): List<T>? {
        val lengte = lengte()
        if (lengte < 0) return null
        if (lengte == 0) return emptyList()
        val items = arrayOfNulls<Any>(lengte)
        for (plaats in 0 until lengte) items[plaats] = een()
        return VasteLijst(items)
    }

    fun lengte(): Int = ruw().toInt() - 1

    /** Something must stand there and does not. */
    fun ontbreekt(): Nothing = throw Onvolledig()

    /** No word that the generated reader knows. */
    fun onbekend(): Nothing = Brug.andereVersie()
}

/** A record lacks what it cannot be without. */
internal class Onvolledig : RuntimeException()
