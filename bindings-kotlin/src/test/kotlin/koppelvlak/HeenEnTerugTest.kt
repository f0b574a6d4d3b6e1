package koppelvlak

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.exc.MismatchedInputException
import koppelvlak.brug.operations
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Our records in a document of somebody else's, written and read by their library: the same bytes. */
class HeenEnTerugTest {
    private val jackson = ObjectMapper().registerModule(KoppelvlakModule())

    @Test
    fun `through Jackson`() = alles { waarde -> metJackson(waarde) }

    @Test
    fun `through kotlinx serialization`() = alles { waarde -> metKotlinx(waarde) }

    private fun <T : Waarde> metJackson(waarde: T): T {
        val type = jackson.typeFactory.constructMapType(HashMap::class.java, String::class.java, waarde.javaClass)
        val document = jackson.writeValueAsString(mapOf("bijlage" to waarde))
        assertEquals("{\"bijlage\":${waarde.toJson()}}", document)
        return jackson.readValue<Map<String, T>>(document, type).getValue("bijlage")
    }

    private fun <T : Waarde> metKotlinx(waarde: T): T {
        val document = MapSerializer(String.serializer(), WaardeSerializer(waarde.javaClass))
        val tekst = Json.encodeToString(document, mapOf("bijlage" to waarde))
        return Json.decodeFromString(document, tekst).getValue("bijlage")
    }

    private fun alles(terug: (Waarde) -> Waarde) {
        var antwoorden = 0
        val gezien = mutableSetOf<Class<*>>()
        for (vector in Vector.alle) {
            val antwoord = vector.deur.antwoordUit(vector.antwoord)
            val waarden = listOfNotNull(antwoord.waardeOfNiets(), vector.deur.invoerUit(vector.invoer).waardeOfNiets())
            for (waarde in waarden) {
                val gelezen = terug(waarde)
                assertEquals(waarde.toJson(), gelezen.toJson(), vector.naam)
                assertEquals(waarde, gelezen, vector.naam)
                gezien.add(waarde.javaClass)
            }
            if (antwoord is Antwoord.Ok) antwoorden++
        }
        assertTrue(antwoorden > Vector.alle.size / 2, "$antwoorden of ${Vector.alle.size}")
        // what every operation takes and gives
        assertEquals(2 * operations().size, gezien.size, gezien.toString())
    }

    @Test
    fun `what does not fit is theirs to tell`() {
        val slecht = """{"bijlage":{"peildatum":"2025-02-30"}}"""
        val type = jackson.typeFactory.constructMapType(HashMap::class.java, String::class.java, CriteriaInvoer::class.java)
        assertThrows(MismatchedInputException::class.java) { jackson.readValue<Map<String, CriteriaInvoer>>(slecht, type) }
        val document = MapSerializer(String.serializer(), WaardeSerializer(CriteriaInvoer::class.java))
        assertThrows(SerializationException::class.java) { Json.decodeFromString(document, slecht) }
        assertThrows(IllegalArgumentException::class.java) { Koppelvlak.fromJson(CriteriaAdvies::class.java, "{}") }
        assertThrows(IllegalArgumentException::class.java) { Koppelvlak.fromJson(Betrokkene::class.java, "{}") }
    }
}
