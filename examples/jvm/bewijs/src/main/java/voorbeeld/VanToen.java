package voorbeeld;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar of koppelvlak that was kept, beside the one of this application: with its own rules, its own native
 * library, and its own classes. Text is all that crosses.
 */
public final class VanToen implements Bibliotheek, AutoCloseable {
    private final URLClassLoader lader;

    /** From the jar of that day with the two that it needs: kotlin-stdlib and jna. */
    public VanToen(List<Path> jars) throws MalformedURLException {
        var adressen = new URL[jars.size()];
        for (int at = 0; at < adressen.length; at++) {
            adressen[at] = jars.get(at).toUri().toURL();
        }
        lader = new URLClassLoader(adressen, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public String antwoord(Bewerking bewerking, String invoer) {
        var naam = switch (bewerking) {
            case TRIAGE -> "adviseTriageJson";
            case OORDEEL -> "checkOordeelJson";
            case TOETS -> throw new IllegalArgumentException("a toets is done again with the rules that were kept");
        };
        try {
            Method deur = lader.loadClass("koppelvlak.Koppelvlak").getMethod(naam, String.class);
            return (String) deur.invoke(null, invoer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this jar has no such operation", e);
        }
    }

    @Override
    public void close() throws IOException {
        lader.close();
    }
}
