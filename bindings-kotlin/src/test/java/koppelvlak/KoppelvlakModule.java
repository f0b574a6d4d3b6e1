package koppelvlak;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Records of koppelvlak anywhere in what Jackson reads and writes. To copy. */
final class KoppelvlakModule extends SimpleModule {
    KoppelvlakModule() {
        addSerializer(Waarde.class, new JsonSerializer<>() {
            @Override
            public void serialize(Waarde waarde, JsonGenerator to, SerializerProvider provider) throws IOException {
                to.writeRawValue(waarde.toJson());
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return type.isTypeOrSubTypeOf(Waarde.class) ? new Reader<>(type.getRawClass().asSubclass(Waarde.class)) : null;
            }
        });
    }

    private static final class Reader<T extends Waarde> extends JsonDeserializer<T> {
        private final Class<T> type;

        Reader(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var antwoord = Koppelvlak.fromJson(type, from.readValueAsTree().toString());
            if (antwoord instanceof Antwoord.Ok<T> ok) {
                return ok.getWaarde();
            }
            return context.reportInputMismatch(type, "%s does not fit", type.getSimpleName());
        }
    }
}
