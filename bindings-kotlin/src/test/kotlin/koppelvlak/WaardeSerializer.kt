package koppelvlak

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder

/** A record of koppelvlak anywhere in what kotlinx.serialization reads and writes as JSON. To copy. */
class WaardeSerializer<T : Waarde>(
    private val type: Class<T>,
) : KSerializer<T> {
    override val descriptor = JsonElement.serializer().descriptor

    override fun serialize(
        encoder: Encoder,
        value: T,
    ) = (encoder as JsonEncoder).encodeJsonElement(Json.parseToJsonElement(value.toJson()))

    override fun deserialize(decoder: Decoder): T {
        val json = (decoder as JsonDecoder).decodeJsonElement().toString()
        return when (val antwoord = Koppelvlak.fromJson(type, json)) {
            is Antwoord.Ok -> antwoord.waarde
            is Antwoord.Fout -> throw SerializationException("${type.simpleName} does not fit")
        }
    }
}
