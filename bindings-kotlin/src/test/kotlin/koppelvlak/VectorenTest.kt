package koppelvlak

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every vector by every way in: the bytes that Rust gives. */
class VectorenTest {
    @Test
    fun `text in, text out`() {
        for (vector in Vector.alle) {
            assertEquals(vector.antwoord, vector.deur.json(vector.invoer), vector.naam)
        }
    }

    @Test
    fun `lists of text`() {
        for ((deur, groep) in Vector.alle.groupBy { it.deur }) {
            assertEquals(groep.map { it.antwoord }, deur.json(groep.map { it.invoer }))
        }
    }

    @Test
    fun `records in, records out`() {
        val getypeerd = Vector.alle.count { vector -> getypeerd(vector, vector.deur) }
        // what does not fit a type can only come as text
        assertTrue(getypeerd > Vector.alle.size * 3 / 4, "$getypeerd of ${Vector.alle.size}")
    }

    @Test
    fun `lists of records`() {
        for ((deur, groep) in Vector.alle.groupBy { it.deur }) lijst(deur, groep)
    }

    @Test
    fun `answers out of JSON`() {
        for (vector in Vector.alle) {
            assertEquals(vector.antwoord, vector.deur.antwoordUit(vector.antwoord).toJson(), vector.naam)
        }
    }

    private fun <I : Waarde, A : Waarde> getypeerd(vector: Vector, deur: Deur<I, A>): Boolean {
        val invoer = invoer(vector, deur) ?: return false
        assertEquals(vector.antwoord, deur.een(invoer).toJson(), vector.naam)
        return true
    }

    private fun <I : Waarde, A : Waarde> lijst(deur: Deur<I, A>, groep: List<Vector>) {
        val paren = groep.mapNotNull { vector -> invoer(vector, deur)?.let { it to vector.antwoord } }
        assertEquals(paren.map { it.second }, deur.lijst(paren.map { it.first }).map { it.toJson() })
    }

    private fun <I : Waarde, A : Waarde> invoer(vector: Vector, deur: Deur<I, A>): I? = deur.invoerUit(vector.invoer).waardeOfNiets()
}
