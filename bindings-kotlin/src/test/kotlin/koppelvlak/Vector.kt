package koppelvlak

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File

/** A question to the library, with the bytes that Rust answers. */
internal class Vector(
    lijn: JsonNode,
) {
    val naam: String = lijn["naam"].asText()
    val invoer: String = lijn["invoer"].asText()
    val antwoord: String = lijn["antwoord"].asText()
    val deur = Deuren.op(lijn["op"].asText())

    companion object {
        val alle: List<Vector> by lazy {
            val json = ObjectMapper()
            File(System.getenv("VECTORS")).readLines().map { Vector(json.readTree(it)) }
        }
    }
}
