package koppelvlak

import com.sun.jna.Native
import com.sun.jna.Pointer

/**
 * The border that every call crosses: numbers and addresses. `brug.rs` is the other side.
 *
 * A call makes no object that waits for the garbage collector to free something.
 */
internal object Brug {
    /** What can be asked; `vraag.rs` has the same numbers. */
    enum class Soort { ANTWOORD, INVOER, GEGEVEN, JSON, UITKOMST, VERKLAAR }

    private const val GEEN_VORM = 0L
    private const val GESLOTEN = -1L

    /** Where the bytes of a result begin, after their number. */
    private const val KOP = 8L

    /** All memory, by address. */
    private val geheugen = Pointer(0)

    init {
        Native.register(Brug::class.java, "koppelvlak_kotlin")
    }

    /** What the library answers about the operation or toets with a number. */
    fun vraag(
        soort: Soort,
        nummer: Long,
        invoer: ByteArray,
        lengte: Int,
    ): ByteArray {
        val adres = koppelvlak_vraag(soort.ordinal, nummer, invoer, lengte)
        if (adres <= 0) geweigerd(adres)
        try {
            val bytes = ByteArray(Math.toIntExact(geheugen.getLong(adres)))
            geheugen.read(adres + KOP, bytes, 0, bytes.size)
            return bytes
        } finally {
            koppelvlak_vrij(adres)
        }
    }

    private fun geweigerd(waarom: Long): Nothing =
        when (waarom) {
            GEEN_VORM -> andereVersie()
            GESLOTEN -> error("this toets is closed")
            else -> error("a mistake in the library: nothing was answered")
        }

    /** The library is not the one for which the Kotlin was generated. */
    fun andereVersie(): Nothing = error("the native library is of another version than the jar")

    @JvmStatic
    private external fun koppelvlak_vraag(
        soort: Int,
        nummer: Long,
        invoer: ByteArray,
        lengte: Int,
    ): Long

    @JvmStatic
    private external fun koppelvlak_vrij(adres: Long)
}
