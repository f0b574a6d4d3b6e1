package koppelvlak

/**
 * What every operation gives: what was asked for, or everything that stands in the way.
 *
 * Findings are values: no input, however wrong, makes an operation throw. In Kotlin `when` knows
 * both cases; in Java `answer instanceof Antwoord.Ok<CriteriaAdvies> ok` does. It never changes, so
 * threads may share it.
 */
public sealed interface Antwoord<out T : Waarde> {
    /** The answer. */
    public data class Ok<out T : Waarde>(
        /** What was asked for. */
        public val waarde: T,
    ) : Antwoord<T>

    /** The input cannot be used. */
    public class Fout(
        fouten: List<koppelvlak.Fout>,
    ) : Antwoord<Nothing> {
        /** Everything that stands in the way, with places. Never empty. */
        public val fouten: List<koppelvlak.Fout> = vast(fouten)

        /** [fouten]. */
        public operator fun component1(): List<koppelvlak.Fout> = fouten

        override fun equals(other: Any?): Boolean = this === other || other is Fout && fouten == other.fouten

        override fun hashCode(): Int = fouten.hashCode()

        override fun toString(): String = "Fout(fouten=$fouten)"
    }

    /** What was asked for, or `null`. */
    public fun waardeOfNiets(): T? = (this as? Ok)?.waarde

    /** It as JSON: the bytes that the operation on JSON gives in every language. */
    public fun toJson(): String {
        val naar = Schrijver()
        naar.begin()
        when (this) {
            is Ok -> {
                naar.naam("status")
                naar.tekst("ok")
                naar.naam("waarde")
                waarde.schrijf(naar)
            }

            is Fout -> {
                naar.naam("status")
                naar.tekst("fout")
                naar.naam("fouten")
                naar.lijst(fouten) { it.schrijf(naar) }
            }
        }
        naar.eind()
        return naar.text()
    }
}

/** A record of the contract. It never changes, so threads may share it. */
public abstract class Waarde internal constructor() {
    internal abstract fun schrijf(schrijver: Schrijver)

    /** It as JSON, byte for byte as the library writes it. */
    public fun toJson(): String {
        val naar = Schrijver()
        schrijf(naar)
        return naar.text()
    }
}

/** A choice from a closed list. */
public interface Keuze {
    /** Its word in JSON. */
    public val woord: String
}
